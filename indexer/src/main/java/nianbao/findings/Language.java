package nianbao.findings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nianbao.text.MessageTemplate;
import nianbao.text.Resources;

/** The languages a finding is worded in, with the wordings of {@code messages.tsv}. */
enum Language {
  ZH,
  EN;

  private static final Map<String, List<String>> TEMPLATES =
      Resources.rows(Language.class, "messages.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, 3)));

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
    List<String> both = Objects.requireNonNull(TEMPLATES.get(key), key);
    return MessageTemplate.fill(pick(both.getFirst(), both.getLast()), values);
  }
}
