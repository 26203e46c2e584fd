package nianbao.findings;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nianbao.text.MessageTemplate;
import nianbao.text.Resources;

/** The languages of finding messages, with the templates of {@code messages.tsv}. */
enum Language {
  ZH,
  EN;

  /** Chinese and English template by key. */
  private static final Map<String, String[]> TEMPLATES = new HashMap<>();

  static {
    for (String[] row : Resources.rows(Language.class, "messages.tsv", 3)) {
      TEMPLATES.put(row[0], new String[] {row[1], row[2]});
    }
  }

  /** Picks the text in this language. */
  String pick(String chinese, String english) {
    return this == ZH ? chinese : english;
  }

  /** The message of a key without placeholders. */
  String say(String key) {
    return say(key, Map.of());
  }

  /**
   * The message of a key.
   *
   * @param values of all its placeholders
   */
  String say(String key, Map<String, String> values) {
    String[] both = Objects.requireNonNull(TEMPLATES.get(key), key);
    return MessageTemplate.fill(pick(both[0], both[1]), values);
  }
}
