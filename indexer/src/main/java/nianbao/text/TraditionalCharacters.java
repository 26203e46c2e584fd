package nianbao.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Traditional characters and the one Simplified character each folds to. */
final class TraditionalCharacters {

  private TraditionalCharacters() {}

  /** From code point to code point, read from {@code traditional.tsv}. */
  static Map<Integer, Integer> load() {
    Map<Integer, Integer> simplified = new HashMap<>(8192);
    for (List<String> pair : Resources.rows(TraditionalCharacters.class, "traditional.tsv")) {
      simplified.put(pair.get(0).codePointAt(0), pair.get(1).codePointAt(0));
    }
    return simplified;
  }
}
