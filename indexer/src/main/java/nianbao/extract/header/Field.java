package nianbao.extract.header;

import java.time.LocalDate;
import java.util.List;
import nianbao.extract.line.Dates;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A labelled value of the header block.
 *
 * @param label as printed, without white space; empty when the value stands alone
 * @param value as printed, trimmed; empty when only the label is printed
 */
record Field(Name name, String label, String value, int line) {

  /** What a label announces; the data file writes the names in lower case with hyphens. */
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

  Field withValue(String found) {
    return new Field(name, label, found, line);
  }

  /** Label and value as evidence quotes them. */
  String printed() {
    return label.isEmpty() ? value : label + ": " + value;
  }

  /** The date in the value, {@code null} when there is none. */
  @Nullable LocalDate date() {
    return Dates.first(value);
  }

  /** How the value says that information is made public, {@code null} when it does not say. */
  @Nullable String publicMode() {
    return publicMode(Folding.compact(value));
  }

  /**
   * The way of making information public that a text names, {@code null} when it names none. The
   * same labels announce a medium on other sites (公开形式: 网站), so the value decides.
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

  /**
   * Whether the field alone shows that its grid heads a page. 时间 and 文号 may head the columns of any
   * table; with a fitting value they head a page.
   */
  boolean headsPage() {
    return switch (name) {
      case INDEX_NUMBER, ISSUER -> true;
      case WRITTEN, PUBLISHED -> date() != null;
      case MODE -> publicMode() != null;
      case DOCUMENT_NUMBER -> value.endsWith("号");
      case SOURCE, CLASSIFICATION, TITLE, OTHER -> false;
    };
  }
}
