package nianbao.findings;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nianbao.text.MessageTemplate;
import nianbao.text.Resources;

/** The languages a finding is worded in, with the wordings of {@code messages.tsv}. */
enum Language {
  ZH,
  EN;

  /** Key to Chinese and English. */
  private static final Map<String, String[]> TEMPLATES = new HashMap<>();

  static {
    for (String[] row : Resources.rows(Language.class, "messages.tsv", 3)) {
      TEMPLATES.put(row[0], new String[] {row[1], row[2]});
    }
  }

  /** The one of two wordings that is in this language. */
  String pick(String chinese, String english) {
    return this == ZH ? chinese : english;
  }

  /** The wording of a key without gaps. */
  String say(String key) {
    return say(key, Map.of());
  }

  /**
   * The wording of a key.
   *
   * @param values of all its gaps
   */
  String say(String key, Map<String, String> values) {
    String[] both = Objects.requireNonNull(TEMPLATES.get(key), key);
    return MessageTemplate.fill(pick(both[0], both[1]), values);
  }
}
