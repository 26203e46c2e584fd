package nianbao.answer;

import java.util.List;
import nianbao.search.FindingOffices;
import nianbao.search.QueryNotice;

/**
 * One page of offices with findings in several years as the API answers them; {@link
 * FindingOffices} explains the fields.
 *
 * @param least in how many years at least
 * @param total offices on all pages
 */
public record FindingOfficesAnswer(
    List<String> warnings,
    int least,
    int total,
    int page,
    int size,
    long tookMillis,
    List<OfficeRow> offices) {

  /** An office. */
  public record OfficeRow(RowAnswer of, List<Integer> years, int reports, int findings) {}

  /**
   * The answer to a request.
   *
   * @param page from 1
   * @param size offices on a page
   */
  public static FindingOfficesAnswer of(
      FindingOffices.Request request, FindingOffices found, int page, int size, long tookMillis) {
    int from = Math.min(found.rows().size(), (page - 1) * size);
    int to = Math.min(found.rows().size(), from + size);
    return new FindingOfficesAnswer(
        found.warnings().stream().map(QueryNotice::inBothLanguages).toList(),
        request.leastYears(),
        found.rows().size(),
        page,
        size,
        tookMillis,
        found.rows().subList(from, to).stream()
            .map(
                row ->
                    new OfficeRow(
                        RowAnswer.of(row.office()), row.years(), row.reports(), row.findings()))
            .toList());
  }
}
