package nianbao.search.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.text.Range;
import org.junit.jupiter.api.Test;

class NameFormTest {

  @Test
  void isFoldedAndKeepsItsPlaces() {
    NameForm form = NameForm.whole("ＡＢ 雲溪");

    assertEquals("ab云溪", form.folded());
    assertEquals(List.of(new Range(0, 2), new Range(3, 4)), form.matched(3));
  }

  @Test
  void anotherFormIsFoundInTheName() {
    NameForm form = NameForm.other("阿坝州", "阿坝藏族羌族自治州");

    assertEquals(List.of(new Range(0, 2)), form.matched(2));
    assertEquals(List.of(new Range(0, 2), new Range(8, 9)), form.matched(3));
  }

  @Test
  void whatTheNameDoesNotHaveIsNotMarked() {
    assertEquals(List.of(new Range(0, 2)), NameForm.other("上虞市", "上虞区").matched(3));
    assertEquals(List.of(), NameForm.other("经贸", "商务").matched(2));
    assertEquals(List.of(new Range(0, 1)), NameForm.other("大商", "商务").matched(2));
  }

  @Test
  void formsFollowEachOther() {
    NameForm name = NameForm.whole("云溪市商务局");

    assertEquals(List.of(new Range(3, 5)), name.from(3).matched(2));
    assertEquals(
        List.of(new Range(0, 2), new Range(3, 4)),
        NameForm.other("云溪", "云溪市商务局").and(name.from(3)).matched(3));
  }
}
