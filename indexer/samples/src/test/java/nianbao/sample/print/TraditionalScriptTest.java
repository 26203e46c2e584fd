package nianbao.sample.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.text.Folding;
import nianbao.text.Resources;
import org.junit.jupiter.api.Test;

class TraditionalScriptTest {

  @Test
  void traditionalCharactersFoldBack() {
    for (List<String> pair : Resources.rows(TraditionalScript.class, "traditional.tsv")) {
      assertEquals(pair.getFirst(), Folding.aligned(pair.getLast()));
    }
  }
}
