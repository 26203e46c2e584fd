package nianbao.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.index.IndexFields;
import nianbao.index.StoredReport;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;

/** Reports and paragraphs out of stored fields. */
final class StoredReports {

  private static final Set<String> SUMMARY = Set.of(IndexFields.SUMMARY);

  private StoredReports() {}

  static StoredReport.Summary summary(StoredFields stored, int document) throws IOException {
    return StoredReport.readSummary(stored.document(document, SUMMARY).get(IndexFields.SUMMARY));
  }

  /**
   * The report of the block of documents from {@code start} to {@code end}, its report document.
   */
  static Report report(StoredFields stored, int start, int end) throws IOException {
    List<Paragraph> paragraphs = new ArrayList<>(end - start);
    for (int document = start; document < end; document++) {
      paragraphs.add(paragraph(stored, document));
    }
    Document report = stored.document(end);
    return StoredReport.read(
        report.get(IndexFields.SUMMARY), report.get(IndexFields.DETAILS), paragraphs);
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
