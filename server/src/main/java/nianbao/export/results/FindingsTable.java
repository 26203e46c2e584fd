package nianbao.export.results;

import static nianbao.export.ExportColumn.decimal;
import static nianbao.export.ExportColumn.link;
import static nianbao.export.ExportColumn.named;
import static nianbao.export.ExportColumn.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import nianbao.answer.Links;
import nianbao.export.ExportColumn;
import nianbao.export.ExportColumn.Named;
import nianbao.export.ExportRows;
import nianbao.export.ExportWords;
import nianbao.export.results.SearchTable.Asked;
import nianbao.export.results.SearchTable.Use;
import nianbao.findings.FindingMessages;
import nianbao.findings.FindingMessages.Message;
import nianbao.findings.RelationNames;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.ReportWalk;
import nianbao.search.ReportWalk.Step;
import nianbao.search.SearchRequest;

/** The table of findings: a row for each, in the order of their reports. */
public final class FindingsTable {

  private FindingsTable() {}

  private record Row(Report report, Finding finding, Message message) {
    Header header() {
      return report.header();
    }
  }

  /**
   * Makes the table, to be used up before this returns: its rows are read from one snapshot of the
   * index, which is kept until then.
   *
   * @throws nianbao.search.QuerySyntaxException when the query can't be understood at all
   */
  public static void use(ReportIndex index, Asked asked, Use use) throws IOException {
    try (ReportWalk walk = index.walk(asked.request(), List.of())) {
      use.with(
          asked
              .context()
              .table(
                  asked.label("findings"),
                  columns(asked),
                  rows(walk, asked.request()),
                  SearchTable.facts(walk, asked)));
    }
  }

  private static ExportRows<Row> rows(ReportWalk walk, SearchRequest request) {
    Queue<Row> rows = new ArrayDeque<>();
    return () -> {
      for (Step step = rows.isEmpty() ? walk.next() : null; step != null; ) {
        Report report = walk.report(step);
        FindingMessages messages = new FindingMessages(report);
        for (Finding finding : request.findings(report)) {
          rows.add(new Row(report, finding, messages.of(finding)));
        }
        step = rows.isEmpty() ? walk.next() : null;
      }
      return rows.poll();
    };
  }

  private static List<ExportColumn<Row>> columns(Asked asked) {
    ExportWords words = asked.words();
    List<ExportColumn<Row>> columns = new ArrayList<>();
    columns.add(ReportColumns.office(words, Row::header));
    columns.addAll(ReportColumns.origin(words, Row::header));
    columns.addAll(
        List.of(
            text("title", words.text("field.title"), row -> row.header().title()),
            named("grade", words.text("filter.grade"), row -> grade(row.finding(), words)),
            named("relation", words.text("filter.relation"), row -> relation(row.finding(), words)),
            decimal("left", asked.label("left"), row -> row.finding().left()),
            decimal("right", asked.label("right"), row -> row.finding().right()),
            decimal("gap", words.text("filter.gap"), row -> row.finding().gap()),
            text(
                "message",
                asked.label("message"),
                row -> words.pick(row.message().zh(), row.message().en())),
            link(
                "url",
                asked.label("finding-url"),
                row -> asked.context().base() + Links.finding(row.report().id(), row.finding())),
            link("sourceUrl", words.text("field.sourceUrl"), row -> row.report().source().url())));
    return columns;
  }

  private static Named grade(Finding finding, ExportWords words) {
    String key = finding.grade().key();
    return new Named(key, words.text("finding." + key));
  }

  /** The relation in plain words; its key where no form of this version has it. */
  private static Named relation(Finding finding, ExportWords words) {
    String about = finding.brief().about();
    Message name = RelationNames.of(about);
    return new Named(about, name == null ? about : words.pick(name.zh(), name.en()));
  }
}
