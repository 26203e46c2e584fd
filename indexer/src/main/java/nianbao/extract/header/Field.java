package nianbao.extract.header;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.line.Dates;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.TitleLines;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A labelled value of the header block.
 *
 * @param label as printed, without white space; empty when the value stands alone
 * @param value as printed, trimmed; empty when only the label is printed
 */
record Field(Name name, String label, String value, int line) {

  /**
   * The meaning of a label; {@code header-labels.tsv} has these names in lower case with hyphens.
   */
  enum Name {
    INDEX_NUMBER,
    ISSUER,
    SOURCE,
    WRITTEN,
    PUBLISHED,
    MODE,
    DOCUMENT_NUMBER,
    CLASSIFICATION,
    TITLE,
    OTHER
  }

  private static final List<String> PUBLIC_MODES =
      List.of("主动公开", "依申请公开", "不予公开", "免予公开", "暂不公开", "部分公开");

  private static final int LONGEST_MODE = 30;
  private static final int LONGEST_DOCUMENT_NUMBER = 40;
  private static final Pattern NUMBER_SIGN = Pattern.compile("第?\\d{0,5}号$");

  Field withValue(String found) {
    return new Field(name, label, found, line);
  }

  /** Label and value as quoted in evidence. */
  String printed() {
    String mark = label.isEmpty() ? "" : label.endsWith(":") ? " " : ": ";
    return label + mark + value;
  }

  /** The date in the value, {@code null} when there is none. */
  @Nullable LocalDate date() {
    return Dates.first(value);
  }

  /** The value if it may be a document number, 云水发〔2019〕3号, {@code null} when it is not. */
  @Nullable String documentNumber() {
    String plain = Folding.compact(value);
    boolean number =
        plain.length() <= LONGEST_DOCUMENT_NUMBER
            && IndexNumber.hasDigit(plain)
            && !Dates.isDateAndTime(plain)
            && !TitleLines.isTail(plain)
            && !TitleLines.endsWithKind(NUMBER_SIGN.matcher(plain).replaceFirst(""))
            && HeadingGrammar.indexOfAny(plain, "。;,", 0) < 0;
    return number ? value.strip() : null;
  }

  /** The disclosure mode that the value names, {@code null} when it names none. */
  @Nullable String publicMode() {
    return publicMode(Folding.compact(value));
  }

  /**
   * The disclosure mode that a text names, {@code null} when it names none. On other sites the same
   * labels introduce a medium (公开形式: 网站), so the value decides.
   */
  static @Nullable String publicMode(String plain) {
    if (plain.length() <= LONGEST_MODE) {
      for (String mode : PUBLIC_MODES) {
        if (plain.contains(mode)) {
          return mode;
        }
      }
    }
    return null;
  }

  /** Whether a folded text is a disclosure mode and nothing else. */
  static boolean isMode(String plain) {
    return PUBLIC_MODES.contains(plain);
  }

  /** Whether a disclosure mode stands at an offset of a folded text. */
  static boolean beginsWithMode(String plain, int at) {
    return PUBLIC_MODES.stream().anyMatch(mode -> plain.startsWith(mode, at));
  }

  /**
   * Whether this field alone proves that its grid is a header. 时间 and 文号 also occur as column
   * headings of other tables, so they need a matching value.
   */
  boolean provesHeader() {
    return switch (name) {
      case INDEX_NUMBER, ISSUER -> true;
      case WRITTEN, PUBLISHED -> date() != null;
      case MODE -> publicMode() != null;
      case DOCUMENT_NUMBER -> value.endsWith("号") && documentNumber() != null;
      case SOURCE, CLASSIFICATION, TITLE, OTHER -> false;
    };
  }
}
