package nianbao.index;

import java.util.List;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Section;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.jspecify.annotations.Nullable;

/** Marks the first paragraph of every section with its heading and how far the section goes. */
final class SectionFields {

  private SectionFields() {}

  /**
   * @param paragraphs documents of the report's paragraphs
   */
  static void add(Report report, List<Document> paragraphs) {
    Integer previous = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      Integer ordinal = report.paragraphs().get(i).section();
      if (ordinal != null && (previous == null || ordinal > previous)) {
        Section section = report.sections().get(ordinal - 1);
        Document first = paragraphs.get(i);
        first.add(ReportBlock.literal(IndexFields.HEADING, section.heading()));
        first.add(
            new NumericDocValuesField(IndexFields.SECTION_LENGTH, end(report, section, i + 1) - i));
        previous = ordinal;
      }
    }
  }

  /** The paragraph after the last of a section: the first of another that does not lie in it. */
  private static int end(Report report, Section section, int from) {
    List<Paragraph> paragraphs = report.paragraphs();
    int end = from;
    while (end < paragraphs.size() && isIn(report, section, paragraphs.get(end).section())) {
      end++;
    }
    return end;
  }

  private static boolean isIn(Report report, Section section, @Nullable Integer ordinal) {
    return ordinal != null
        && (ordinal == section.ordinal()
            || report.sections().get(ordinal - 1).level() > section.level());
  }
}
