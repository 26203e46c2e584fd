package nianbao.answer;

import java.util.List;
import nianbao.search.QueryNotice;
import nianbao.search.TermCount;
import nianbao.search.TermCount.City;
import org.jspecify.annotations.Nullable;

/**
 * Counts of many terms as the API answers them; {@link TermCount} explains the fields.
 *
 * @param total terms of the list, each once
 * @param repeated how many lines repeat an earlier one
 * @param refused lines of which nothing is counted
 * @param rest terms that are left for further requests
 */
public record TermsAnswer(
    int total,
    int repeated,
    long tookMillis,
    List<TermRow> terms,
    List<RefusedLine> refused,
    List<Line> rest) {

  /** A term by its line. */
  public record Line(int line, String term) {}

  /** A line of which nothing is counted, and why in both languages. */
  public record RefusedLine(int line, String term, String zh, String en) {
    /** With its reason. */
    public static RefusedLine of(int line, String term, QueryNotice reason) {
      return new RefusedLine(line, term, reason.chineseSentence(), reason.englishSentence());
    }
  }

  /**
   * A term that is counted.
   *
   * @param url the page of its search
   */
  public record TermRow(
      int line,
      String term,
      int reports,
      long paragraphs,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear,
      int cities,
      List<City> most,
      List<String> warnings,
      String url) {
    /** With the line it stands in. */
    public static TermRow of(int line, TermCount count, String url) {
      return new TermRow(
          line,
          count.term(),
          count.reports(),
          count.paragraphs(),
          count.firstYear(),
          count.lastYear(),
          count.cities(),
          count.most(),
          count.warnings().stream().map(QueryNotice::inBothLanguages).toList(),
          url);
    }
  }
}
