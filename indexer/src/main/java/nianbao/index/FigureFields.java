package nianbao.index;

import java.math.BigDecimal;
import nianbao.figures.Concept;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Report;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** The fields of a report's figures and findings. */
final class FigureFields {

  private FigureFields() {}

  static void add(Document document, Report report) {
    for (Figure figure : report.figures().all()) {
      add(document, figure.name(), figure.value());
    }
    Form form = Forms.STANDARD.byId(report.header().form());
    if (form != null) {
      for (Concept concept : Concept.all()) {
        add(document, concept.key(), concept.value(report.figures(), form));
      }
    }
    report.findings().stream()
        .map(Finding::grade)
        .distinct()
        .map(grade -> new SortedSetDocValuesField(IndexFields.FINDING, new BytesRef(grade.key())))
        .forEach(document::add);
  }

  private static void add(Document document, String name, @Nullable BigDecimal value) {
    if (value != null) {
      long sortable = NumericUtils.doubleToSortableLong(value.doubleValue());
      document.add(new NumericDocValuesField(IndexFields.figure(name), sortable));
    }
  }
}
