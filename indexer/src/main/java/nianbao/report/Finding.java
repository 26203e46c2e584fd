package nianbao.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two statements of a report, or of two reports of one office, that don't go together: what was
 * found and its values, without words. The words are made for a reader, in the reader's language.
 *
 * @param id unlike any other of the report, fit for a link: {@code A08}, {@code D01.natural}
 * @param kind which statements they are
 * @param grade how much is claimed
 * @param relation id of the form's relation, {@code null} when it is about prose
 * @param column of the relation, {@code null} when it speaks of none in particular
 * @param strict whether a failure is a mistake of the office; otherwise it is a remark
 * @param left value of the left side, or of the prose
 * @param right value of the right side, or of the table, or of the listed parts
 * @param explained the one simple explanation that fits exactly; {@code null} when none or several
 *     do
 * @param claim what the prose counts, {@code received}; {@code null} when it is not held against
 *     the table
 * @param paragraphs ids of the paragraphs both sides stand in
 * @param cells names of the cells that take part
 * @param values what the cells were counted as, those of a condition included; one that is not here
 *     counts as 0
 * @param quotes the words of the prose both sides stand in
 */
public record Finding(
    String id,
    Kind kind,
    Grade grade,
    @Nullable String relation,
    @Nullable String column,
    boolean strict,
    @Nullable BigDecimal left,
    @Nullable BigDecimal right,
    @Nullable Explanation explained,
    @Nullable String claim,
    List<String> paragraphs,
    List<String> cells,
    List<CellValue> values,
    List<Quote> quotes) {

  public Finding {
    paragraphs = List.copyOf(paragraphs);
    cells = List.copyOf(cells);
    values = List.copyOf(values);
    quotes = List.copyOf(quotes);
  }

  /** Key of the explanation, {@code sum-of-all-rows}; {@code null} when there is none. */
  public @Nullable String explanation() {
    return explained == null ? null : explained.key();
  }

  /** Which two statements don't go together. */
  public enum Kind {
    /** The two sides of a relation of the form. */
    RELATION,
    /** A total that is blank, and its parts. */
    BLANK_TOTAL,
    /** Figures of two years. */
    YEARS,
    /** A figure of 规章, and an office that may not make any. */
    RULE_MAKING,
    /** A number of the text, and the table. */
    TEXT_AND_TABLE,
    /** The sum of a list in the text, and the table. */
    LIST_AND_TABLE,
    /** A total of the text, and the parts that it lists. */
    LIST_AND_TOTAL,
    /** A year of the text, and the report's. */
    OTHER_YEAR,
    /** The office that the text speaks as, and the report's. */
    OTHER_OFFICE,
    /** The office that readers are sent to, and the report's. */
    OTHER_CONTACT
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

  /**
   * How the statements may have come apart.
   *
   * @param key {@code sum-of-all-rows}
   * @param cells names of the cells it speaks of, in the order it speaks of them; none in prose
   * @param number the number it speaks of; {@code null} when it speaks of none
   */
  public record Explanation(String key, List<String> cells, @Nullable BigDecimal number) {
    public Explanation {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What a cell was counted as.
   *
   * @param previousYear whether it is one of the same office's report for the year before
   * @param value not 0
   */
  public record CellValue(String cell, boolean previousYear, BigDecimal value) {}

  /**
   * Words of a paragraph.
   *
   * @param paragraph its id
   * @param start UTF-16 offset
   * @param end exclusive
   */
  public record Quote(String paragraph, int start, int end) {}
}
