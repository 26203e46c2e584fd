package nianbao.index;

import java.io.IOException;
import java.util.List;
import nianbao.figures.FigureReader;
import nianbao.figures.Forms;
import nianbao.report.Evidence;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.RecordJson;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.Warning;

/** A report as stored in the index: a summary for hit lists, and the details for its own page. */
public final class StoredReport {

  private StoredReport() {}

  /** What a hit list shows. The header has no evidence. */
  public record Summary(Source source, Header header, List<Section> sections) {}

  /** What only the report's page shows. The findings are those within the report. */
  record Details(
      List<Evidence> evidence,
      List<StoredTable> tables,
      List<Finding> findings,
      List<Warning> warnings,
      List<String> leftOut) {}

  static String summary(Report report) {
    return RecordJson.write(
        new Summary(report.source(), withEvidence(report.header(), List.of()), report.sections()));
  }

  static String details(Report report) {
    return RecordJson.write(
        new Details(
            report.header().evidence(),
            report.tables().stream()
                .map(table -> StoredTable.of(table, report.paragraphs()))
                .toList(),
            report.findings(),
            report.warnings(),
            report.leftOut()));
  }

  /**
   * Reads the summary from its stored field.
   *
   * @throws IOException when it is damaged
   */
  public static Summary readSummary(String json) throws IOException {
    try {
      return RecordJson.read(json, Summary.class);
    } catch (IOException e) {
      throw new IOException("a stored report is damaged: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a report from its stored fields. Its figures are read from its tables again, which is
   * faster than storing and parsing them.
   *
   * @param paragraphs all of the report
   * @throws IOException when it is damaged; the message names it
   */
  public static Report read(String summaryJson, String detailsJson, List<Paragraph> paragraphs)
      throws IOException {
    Summary summary = readSummary(summaryJson);
    Details details;
    List<StatTable> tables;
    try {
      details = RecordJson.read(detailsJson, Details.class);
      tables = details.tables().stream().map(table -> table.in(paragraphs)).toList();
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          "the stored report " + summary.source().key() + " is damaged: " + e.getMessage(), e);
    }
    Header header = withEvidence(summary.header(), details.evidence());
    return new Report(
        summary.source(),
        header,
        summary.sections(),
        paragraphs,
        tables,
        FigureReader.read(tables, Forms.STANDARD.byId(header.form())).figures(),
        details.findings(),
        details.warnings(),
        details.leftOut());
  }

  private static Header withEvidence(Header header, List<Evidence> evidence) {
    return new Header(
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.issuerAsPrinted(),
        header.agency(),
        header.place(),
        header.reportYear(),
        header.publishedOn(),
        header.writtenOn(),
        header.indexNumber(),
        header.documentNumber(),
        header.publicMode(),
        header.script(),
        header.form(),
        header.expectedForm(),
        evidence);
  }
}
