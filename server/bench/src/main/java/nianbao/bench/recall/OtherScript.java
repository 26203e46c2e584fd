package nianbao.bench.recall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.Folding;
import nianbao.text.Resources;

/** Writes texts in the other Chinese script. */
public final class OtherScript {

  private static final Map<Integer, Integer> TRADITIONAL = traditional();

  private OtherScript() {}

  private static Map<Integer, Integer> traditional() {
    Map<Integer, Integer> traditional = new HashMap<>();
    for (List<String> pair : Resources.rows(Folding.class, "traditional.tsv")) {
      traditional.put(pair.get(1).codePointAt(0), pair.get(0).codePointAt(0));
    }
    return traditional;
  }

  /** The text in Traditional script or, if it is already, in Simplified. */
  public static String of(String text) {
    StringBuilder other = new StringBuilder();
    text.codePoints().forEach(c -> other.appendCodePoint(TRADITIONAL.getOrDefault(c, c)));
    return other.toString().equals(text) ? Folding.aligned(text) : other.toString();
  }
}
