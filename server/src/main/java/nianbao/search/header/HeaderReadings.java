package nianbao.search.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.line.Dates;
import nianbao.index.IndexFields;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.header.HeaderReading.By;
import nianbao.search.header.HeaderReading.Dated;
import nianbao.search.header.HeaderReading.Filtered;
import nianbao.search.header.HeaderReading.Numbered;
import nianbao.search.header.HeaderReading.Titled;
import nianbao.text.Folding;

/**
 * Reads units of a query as what they may mean in the headers of reports. A unit is read as a whole
 * or not at all; in any width and script.
 *
 * <pre>
 * unit     = header | title | date | index number | document number
 * header   = part { part }                      each kind of part at most once, at least one but words
 * part     = place | year | office | words
 * place    = [ province ] [ city ] [ county ]   full, short or former names: 浙江省衢州市, 衢州
 * year     = {@link ReportYears}                2018, 二〇一八年度, 2018—2020年, 2018年以来
 * office   = [ level ] name                     审计局, 市审计局, 北海街道
 * words    = what titles of reports have in common: 政府信息公开工作年度报告
 * </pre>
 */
public final class HeaderReadings {

  /** Longer units are sentences; a title has some 40 characters. */
  private static final int LONGEST = 80;

  /** Index numbers have letters or digits with marks between, among them at least four digits. */
  private static final Pattern INDEX_NUMBER =
      Pattern.compile("(?=(?:[^0-9]*+[0-9]){4})[0-9A-Z][0-9A-Z/.\\-_—〔〕()\\[\\]]{5,59}+");

  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("\\p{IsHan}[^。；;]{1,40}+(?<=[0-9]号)");

  /** Shorter texts are the names of offices. */
  private static final int SHORTEST_TITLE = 8;

  private HeaderReadings() {}

  /**
   * The readings of a unit, by any of which it means reports; none for an ordinary word.
   *
   * @param unit as typed, without quotes and signs
   */
  public static List<HeaderReading> of(String unit) {
    String folded = unit.length() > LONGEST ? "" : Folding.compact(unit);
    if (folded.length() < 2) {
      return List.of();
    }
    if (Dates.isDateAndTime(folded)) {
      LocalDate day = Dates.first(folded);
      return day == null
          ? List.of()
          : List.of(new HeaderReading(List.of(By.DATE), day.toString(), new Dated(day)));
    }
    List<HeaderReading> readings = new ArrayList<>();
    String number = IndexFields.foldIndexNumber(folded);
    if (INDEX_NUMBER.matcher(number).matches()) {
      readings.add(index(number));
      ReportYears years = ReportYears.at(folded, 0);
      if (years == null || years.end() < folded.length()) {
        return readings;
      }
    }
    if (DOCUMENT_NUMBER.matcher(folded).matches()) {
      String key = IndexFields.foldDocumentNumber(folded);
      readings.add(new HeaderReading(List.of(By.DOCUMENT), folded, new Numbered(key)));
    }
    HeaderPhrase phrase = HeaderPhrase.of(folded);
    if (folded.length() >= SHORTEST_TITLE && (phrase == null || phrase.isTelling())) {
      readings.add(title(folded));
    }
    readings.addAll(phrase == null ? List.of() : phrase.readings());
    return readings;
  }

  private static HeaderReading index(String number) {
    Filters index = Filters.of(FilterField.INDEX, number);
    return new HeaderReading(List.of(By.INDEX), number, new Filtered(List.of(index)));
  }

  private static HeaderReading title(String folded) {
    boolean quoted = folded.startsWith("《") && folded.endsWith("》");
    String key = quoted ? folded.substring(1, folded.length() - 1) : folded;
    boolean open = !quoted && HeaderPhrase.hasReportWords(key);
    return new HeaderReading(List.of(By.TITLE), key, new Titled(key, open));
  }
}
