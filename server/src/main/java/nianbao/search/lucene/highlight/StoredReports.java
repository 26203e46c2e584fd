package nianbao.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.findings.YearFindings;
import nianbao.index.IndexFields;
import nianbao.report.Finding;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reads stored reports from one state of the index, by their numbers. */
public final class StoredReports {

  private final IndexSearcher searcher;
  private final ReportTable table;

  public StoredReports(IndexSearcher searcher, ReportTable table) {
    this.searcher = searcher;
    this.table = table;
  }

  /** The number of a report, {@link ReportTable#NONE} when there is none of this id. */
  public int find(ReportId id) throws IOException {
    Term block = new Term(IndexFields.REPORT, id.value());
    for (SegmentReports segment : table.segments()) {
      PostingsEnum documents = segment.leaf().reader().postings(block, PostingsEnum.NONE);
      int document =
          documents == null
              ? DocIdSetIterator.NO_MORE_DOCS
              : firstLive(documents, segment.leaf().reader().getLiveDocs());
      if (document != DocIdSetIterator.NO_MORE_DOCS) {
        return segment.first() + segment.reportOf(document, 0);
      }
    }
    return ReportTable.NONE;
  }

  private static int firstLive(PostingsEnum block, @Nullable Bits live) throws IOException {
    int document = block.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = block.nextDoc();
    }
    return document;
  }

  public Source source(int report) throws IOException {
    return block(report).summary().source();
  }

  /** The other reports with the same text, the preferred first. */
  public List<Source> duplicates(int report) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (int duplicate : table.duplicates(report)) {
      sources.add(source(duplicate));
    }
    return sources;
  }

  /** The same office's report for the year before, {@code null} for none. */
  public @Nullable ReportId yearBefore(int report) throws IOException {
    int before = table.yearBefore(report);
    return before == ReportTable.NONE ? null : source(before).id();
  }

  /** The report with its findings, those against the report of the year before included. */
  public Report read(int report) throws IOException {
    Report read = block(report).read();
    String form = read.header().form();
    int before = table.yearBefore(report);
    if (form == null || before == ReportTable.NONE) {
      return read;
    }
    List<Finding> findings = new ArrayList<>(read.findings());
    findings.addAll(YearFindings.between(form, block(before).read().figures(), read.figures()));
    return read.withFindings(findings);
  }

  private StoredBlock block(int report) throws IOException {
    return new StoredBlock(searcher.storedFields(), table, report);
  }
}
