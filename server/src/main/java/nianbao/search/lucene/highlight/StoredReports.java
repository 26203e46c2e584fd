package nianbao.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.findings.YearFindings;
import nianbao.index.IndexFields;
import nianbao.index.StoredReport;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reads stored reports from one state of the index, by their numbers. */
public final class StoredReports {

  private static final Set<String> SUMMARY = Set.of(IndexFields.SUMMARY);

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
    int document = table.document(report);
    return summary(searcher.storedFields(), document).source();
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
    Report read = stored(report);
    String form = read.header().form();
    int before = table.yearBefore(report);
    if (form == null || before == ReportTable.NONE) {
      return read;
    }
    List<Finding> findings = new ArrayList<>(read.findings());
    findings.addAll(YearFindings.between(form, figures(before), read.figures()));
    return read.withFindings(findings);
  }

  /** Reads a report from its block of documents, of which the last is its own. */
  private Report stored(int report) throws IOException {
    SegmentReports segment = table.segmentOf(report);
    StoredFields stored = segment.leaf().reader().storedFields();
    int end = segment.end(report - segment.first());
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int document = segment.start(report - segment.first()); document < end; document++) {
      paragraphs.add(paragraph(stored, document));
    }
    return read(stored.document(end), paragraphs);
  }

  /** The figures of a report, without reading its text. */
  private Figures figures(int report) throws IOException {
    Document document = searcher.storedFields().document(table.document(report));
    return read(document, List.of()).figures();
  }

  private static Report read(Document document, List<Paragraph> paragraphs) throws IOException {
    return StoredReport.read(
        document.get(IndexFields.SUMMARY), document.get(IndexFields.DETAILS), paragraphs);
  }

  static StoredReport.Summary summary(StoredFields stored, int document) throws IOException {
    return StoredReport.readSummary(stored.document(document, SUMMARY).get(IndexFields.SUMMARY));
  }

  static Paragraph paragraph(StoredFields stored, int document) throws IOException {
    Document paragraph = stored.document(document);
    String id = paragraph.get(IndexFields.PARAGRAPH_ID);
    IndexableField section = paragraph.getField(IndexFields.SECTION);
    return new Paragraph(
        id,
        Integer.parseInt(id.substring(0, id.indexOf('-'))),
        section == null ? null : section.numericValue().intValue(),
        Paragraph.Kind.valueOf(paragraph.get(IndexFields.PARAGRAPH_KIND)),
        paragraph.get(IndexFields.TEXT));
  }
}
