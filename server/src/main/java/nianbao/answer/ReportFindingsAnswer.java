package nianbao.answer;

import java.util.List;
import java.util.Set;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report with its findings.
 *
 * @param file path below the collection's root
 * @param url of its page, {@code null} when it is not indexed; a finding's own is this with {@code
 *     ?finding=} and its id
 */
public record ReportFindingsAnswer(
    String id,
    @Nullable String collection,
    String file,
    String title,
    boolean titleInferred,
    @Nullable String issuer,
    @Nullable String agency,
    @Nullable String province,
    @Nullable String city,
    @Nullable String county,
    @Nullable String adcode,
    @Nullable Integer reportYear,
    @Nullable String indexNumber,
    @Nullable String url,
    List<FindingAnswer> findings) {

  /**
   * The findings of a report.
   *
   * @param grades those asked for
   */
  public static ReportFindingsAnswer of(Report report, Set<Grade> grades) {
    Header header = report.header();
    return new ReportFindingsAnswer(
        report.id().value(),
        report.source().collection(),
        report.source().path(),
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.agency(),
        header.place().province(),
        header.place().city(),
        header.place().county(),
        header.place().adcode(),
        header.reportYear(),
        header.indexNumber(),
        report.source().collection() == null ? null : Links.report(report.id()),
        FindingAnswer.of(report, grades));
  }
}
