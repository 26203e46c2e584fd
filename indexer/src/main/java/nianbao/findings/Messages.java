package nianbao.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.report.Finding;
import nianbao.text.MessageTemplate;
import nianbao.text.Resources;

/** The wording of findings, from {@code messages.tsv}. */
final class Messages {

  private static final Map<String, List<String>> TEMPLATES =
      Resources.rows(Messages.class, "messages.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, 3)));

  private Messages() {}

  /** The message that a function words in a language. */
  static Finding.Message in(Function<Language, String> wording) {
    return new Finding.Message(wording.apply(Language.ZH), wording.apply(Language.EN));
  }

  /**
   * A template with its gaps filled. Each is filled once, so that a report's own words never count
   * as gaps.
   */
  static String fill(Language language, String key, Map<String, String> gaps) {
    List<String> both = Objects.requireNonNull(TEMPLATES.get(key), key);
    String template = language.pick(both.getFirst(), both.getLast());
    return MessageTemplate.fill(template, gaps);
  }

  static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
