package nianbao.search.lucene.highlight;

import java.io.IOException;
import java.util.Set;
import nianbao.index.IndexFields;
import nianbao.index.StoredParagraph;
import nianbao.index.StoredReport;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Source;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import nianbao.search.shard.PrintedParagraph;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reads stored reports from one state of the index, by their numbers. Not thread-safe. */
public final class StoredReports {

  private static final Set<String> PARAGRAPH = Set.of(IndexFields.PARAGRAPH);

  private final IndexSearcher searcher;
  private final ReportTable table;
  private @Nullable StoredFields fields;

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

  /** A report with the findings that are stored with it. */
  public Report read(int report) throws IOException {
    return block(report).read();
  }

  /** The text of a paragraph, by its document in the whole index. */
  public String text(int document) throws IOException {
    return StoredParagraph.read(
            fields().document(document, PARAGRAPH).getBinaryValue(IndexFields.PARAGRAPH))
        .text();
  }

  /** Made once: its copies of what it reads with cost more than a paragraph. */
  private StoredFields fields() throws IOException {
    if (fields == null) {
      fields = searcher.storedFields();
    }
    return fields;
  }

  /** A paragraph of a report, by its ordinal. */
  public PrintedParagraph printed(int report, int ordinal) throws IOException {
    StoredBlock block = block(report);
    StoredReport.Summary summary = block.summary();
    return new PrintedParagraph(
        summary.source(), summary.header(), block.paragraph(table.start(report) + ordinal - 1));
  }

  private StoredBlock block(int report) throws IOException {
    return new StoredBlock(fields(), table, report);
  }
}
