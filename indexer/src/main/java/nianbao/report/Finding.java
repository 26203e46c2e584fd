package nianbao.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two statements of a report, or of two reports of one office, that don't go together.
 *
 * @param id unlike any other of the report, fit for a link: {@code A08}, {@code D01.natural}
 * @param grade how much is claimed
 * @param relation id of the form's relation, {@code null} when it is about prose
 * @param column of the relation, {@code null} when it speaks of none in particular
 * @param strict whether a failure is a mistake of the office; otherwise it is a remark
 * @param left value of the left side, or of the prose
 * @param right value of the right side, or of the table, or of the listed parts
 * @param explanation key of the one simple explanation that fits exactly, {@code sum-of-all-rows};
 *     {@code null} when none or several do
 * @param message one or two sentences for a reader
 * @param paragraphs ids of the paragraphs both sides stand in
 * @param cells names of the cells that take part
 * @param quotes the words of the prose both sides stand in
 */
public record Finding(
    String id,
    Grade grade,
    @Nullable String relation,
    @Nullable String column,
    boolean strict,
    @Nullable BigDecimal left,
    @Nullable BigDecimal right,
    @Nullable String explanation,
    Message message,
    List<String> paragraphs,
    List<String> cells,
    List<Quote> quotes) {

  public Finding {
    paragraphs = List.copyOf(paragraphs);
    cells = List.copyOf(cells);
    quotes = List.copyOf(quotes);
  }

  /** How much a finding claims. */
  public enum Grade {
    /** A strict relation of the form fails. */
    ARITHMETIC,
    /** A total is left blank over filled parts; no claim. */
    BLANK_TOTAL,
    /** A relation fails that need not hold. */
    SOFT,
    /** The text gives another number than the table. */
    PROSE_TABLE,
    /** The text gives a total that its own parts don't make. */
    PROSE_PROSE,
    /** A figure that can't be, or can't be of this office. */
    SEMANTIC,
    /** The text speaks of another place or another year. */
    IDENTITY,
    /** What one year hands on is not what the next takes over. */
    CARRY_OVER;

    /** As it is printed and asked for: {@code prose-table}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The grade of a key. */
    public static Optional<Grade> byKey(String key) {
      return Arrays.stream(values()).filter(grade -> grade.key().equals(key)).findFirst();
    }
  }

  /** The sentences in both languages. */
  public record Message(String zh, String en) {}

  /**
   * Words of a paragraph.
   *
   * @param paragraph its id
   * @param start UTF-16 offset
   * @param end exclusive
   */
  public record Quote(String paragraph, int start, int end) {}
}
