package nianbao.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction between two statements of a report, or of two reports of one office: its kind and
 * values, without wording. The wording is produced in the language of the reader.
 *
 * @param id unique within the report and suitable for links: {@code A08}, {@code D01.natural}
 * @param kind which statements contradict each other
 * @param grade how serious the contradiction is
 * @param relation id of the form's relation, {@code null} when it is about prose
 * @param column the column the relation is about, {@code null} when it has none
 * @param strict whether it is a mistake of the office; otherwise it is only a remark
 * @param left value of the left side, or of the prose
 * @param right value of the right side, or of the table, or of the listed parts
 * @param explained the only simple explanation that fits exactly; {@code null} when none or several
 *     do
 * @param claim what the prose counts, {@code received}; {@code null} when it is not compared with
 *     the table
 * @param paragraphs ids of the paragraphs of both sides
 * @param cells names of the cells involved
 * @param values the numbers that the cells were counted as, including those of conditions; a cell
 *     that is missing here counted as 0
 * @param quotes the words of the prose for both sides
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

  /** What lists of findings are narrowed and ordered by. */
  public Brief brief() {
    return new Brief(grade, relation == null ? kind.key() : relation, gap());
  }

  /** How far apart the two numbers are, 0 or more; {@code null} unless there are two. */
  public @Nullable BigDecimal gap() {
    return left == null || right == null ? null : left.subtract(right).abs();
  }

  /**
   * What is known of a finding without reading its report.
   *
   * @param about id of the form's relation; the key of its kind when it is about prose
   * @param gap as {@link Finding#gap}
   */
  public record Brief(Grade grade, String about, @Nullable BigDecimal gap) {}

  /** Which two statements contradict each other. */
  public enum Kind {
    /** The two sides of a relation of the form. */
    RELATION,
    /** A blank total, and its parts. */
    BLANK_TOTAL,
    /** Figures of two consecutive years. */
    YEARS,
    /** A figure for 规章, and an office that has no power to make any. */
    RULE_MAKING,
    /** A number in the text, and the table. */
    TEXT_AND_TABLE,
    /** The sum of a list in the text, and the table. */
    LIST_AND_TABLE,
    /** A total in the text, and the parts listed with it. */
    LIST_AND_TOTAL,
    /** A year in the text, and that of the report. */
    OTHER_YEAR,
    /** The office that the text calls its own, and that of the report. */
    OTHER_OFFICE,
    /** The office given as contact, and that of the report. */
    OTHER_CONTACT;

    /** Its name in queries: {@code text-and-table}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How serious a finding is. */
  public enum Grade {
    /** A strict relation of the form fails. */
    ARITHMETIC,
    /** A total is blank although its parts are filled in; not a mistake. */
    BLANK_TOTAL,
    /** A relation that usually but not necessarily holds fails. */
    SOFT,
    /** The text states a different number than the table. */
    PROSE_TABLE,
    /** The text states a total that differs from the sum of its own parts. */
    PROSE_PROSE,
    /** A figure is impossible, or impossible for this office. */
    SEMANTIC,
    /** The text is about another place or another year. */
    IDENTITY,
    /** The figures carried over from one year differ from those taken over by the next. */
    CARRY_OVER;

    /** Its name in output and in queries: {@code prose-table}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The grade with a key. */
    public static Optional<Grade> byKey(String key) {
      return Arrays.stream(values()).filter(grade -> grade.key().equals(key)).findFirst();
    }
  }

  /**
   * A possible cause of the contradiction.
   *
   * @param key {@code sum-of-all-rows}
   * @param cells names of the cells it mentions, in that order; empty for prose
   * @param number the number it mentions, {@code null} when there is none
   */
  public record Explanation(String key, List<String> cells, @Nullable BigDecimal number) {
    public Explanation {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The number that a cell was counted as.
   *
   * @param previousYear whether the cell is in the report of the same office for the previous year
   * @param value not 0
   */
  public record CellValue(String cell, boolean previousYear, BigDecimal value) {}

  /**
   * A range of a paragraph.
   *
   * @param paragraph its id
   * @param start UTF-16 offset
   * @param end exclusive
   */
  public record Quote(String paragraph, int start, int end) {}
}
