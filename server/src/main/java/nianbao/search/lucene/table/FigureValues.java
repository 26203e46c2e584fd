package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.Arrays;
import nianbao.index.IndexFields;
import nianbao.search.filter.FigureFilter;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;

/**
 * The figures of all reports, read when they are asked for: there are hundreds of them, and a
 * question is about one or two.
 */
final class FigureValues {

  private final ReportTable table;

  FigureValues(ReportTable table) {
    this.table = table;
  }

  /**
   * A figure of every report, by its number; not a number where it has none.
   *
   * @param name of a cell or a concept
   */
  double[] of(String name) throws IOException {
    double[] values = new double[table.size()];
    Arrays.fill(values, Double.NaN);
    for (SegmentReports segment : table.segments()) {
      NumericDocValues figures =
          DocValues.getNumeric(segment.leaf().reader(), IndexFields.figure(name));
      int report = 0;
      for (int document = figures.nextDoc();
          document != NumericDocValues.NO_MORE_DOCS;
          document = figures.nextDoc()) {
        report = segment.reportOf(document, report);
        values[segment.first() + report] = NumericUtils.sortableLongToDouble(figures.longValue());
      }
    }
    return values;
  }

  /** The numbers of the reports that a filter wants, those of removed reports included. */
  FixedBitSet having(FigureFilter filter) throws IOException {
    double[] values = of(filter.name());
    if (filter.per() != null) {
      double[] divisors = of(filter.per());
      for (int report = 0; report < values.length; report++) {
        values[report] = divisors[report] == 0 ? Double.NaN : values[report] / divisors[report];
      }
    }
    double number = filter.value().doubleValue();
    FixedBitSet having = new FixedBitSet(Math.max(1, values.length));
    for (int report = 0; report < values.length; report++) {
      if (!Double.isNaN(values[report])
          && filter.operator().holds(Double.compare(values[report], number))) {
        having.set(report);
      }
    }
    return having;
  }
}
