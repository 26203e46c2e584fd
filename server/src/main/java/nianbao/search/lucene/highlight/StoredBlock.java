package nianbao.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.index.CompactText;
import nianbao.index.IndexFields;
import nianbao.index.StoredParagraph;
import nianbao.index.StoredReport;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;

/** The block of documents of one report: its paragraphs, of which the last document is its own. */
final class StoredBlock {

  private static final Set<String> SUMMARY = Set.of(IndexFields.SUMMARY);

  private final StoredFields stored;
  private final SegmentReports segment;
  private final int start;
  private final int end;

  /**
   * @param stored of the whole index
   */
  StoredBlock(StoredFields stored, ReportTable table, int report) {
    this.stored = stored;
    this.segment = table.segmentOf(report);
    int base = segment.leaf().docBase;
    this.start = base + segment.start(report - segment.first());
    this.end = base + segment.end(report - segment.first());
  }

  StoredReport.Summary summary() throws IOException {
    return StoredReport.readSummary(json(stored.document(end, SUMMARY), IndexFields.SUMMARY));
  }

  /** The report, with the findings that are stored with it. */
  Report read() throws IOException {
    Document document = stored.document(end);
    return StoredReport.read(
        json(document, IndexFields.SUMMARY), json(document, IndexFields.DETAILS), paragraphs());
  }

  private static String json(Document document, String field) {
    return CompactText.decode(document.getBinaryValue(field));
  }

  private List<Paragraph> paragraphs() throws IOException {
    NumericDocValues hashes = hashes();
    List<Paragraph> paragraphs = new ArrayList<>(end - start);
    for (int document = start; document < end; document++) {
      paragraphs.add(paragraph(document, hashes));
    }
    return paragraphs;
  }

  /** The paragraph of a document of the index. */
  Paragraph paragraph(int document) throws IOException {
    return paragraph(document, hashes());
  }

  private NumericDocValues hashes() throws IOException {
    return DocValues.getNumeric(segment.leaf().reader(), IndexFields.TEXT_HASH);
  }

  private Paragraph paragraph(int document, NumericDocValues hashes) throws IOException {
    hashes.advanceExact(document - segment.leaf().docBase);
    return StoredParagraph.read(stored.document(document).getBinaryValue(IndexFields.PARAGRAPH))
        .at(document - start + 1, hashes.longValue());
  }
}
