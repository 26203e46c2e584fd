package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/** The segments of one state of the index; its reports are numbered 0, 1, 2 … through them. */
final class ReportSegments {

  private final List<SegmentReports> all = new ArrayList<>();
  private final int reports;

  ReportSegments(DirectoryReader reader) throws IOException {
    int size = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentReports segment = new SegmentReports(leaf, size);
      all.add(segment);
      size += segment.reports();
    }
    reports = size;
  }

  List<SegmentReports> all() {
    return all;
  }

  /** How many reports there are, removed ones included. */
  int reports() {
    return reports;
  }

  /** The segment that has a report. */
  SegmentReports of(int report) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).first() <= report) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return all.get(low);
  }

  /** The strings of a field. */
  OrdinalColumn column(String field) throws IOException {
    OrdinalColumn column = new OrdinalColumn(reports);
    for (SegmentReports segment : all) {
      SortedDocValues values = DocValues.getSorted(segment.leaf().reader(), field);
      for (int i = 0; i < segment.reports(); i++) {
        if (values.advanceExact(segment.end(i))) {
          column.set(segment.first() + i, values.lookupOrd(values.ordValue()).utf8ToString());
        }
      }
    }
    return column;
  }

  /**
   * The numbers of a field.
   *
   * @param unknown stands for that of a report without one
   */
  int[] numbers(String field, int unknown) throws IOException {
    int[] numbers = new int[reports];
    Arrays.fill(numbers, unknown);
    for (SegmentReports segment : all) {
      NumericDocValues values = DocValues.getNumeric(segment.leaf().reader(), field);
      for (int i = 0; i < segment.reports(); i++) {
        if (values.advanceExact(segment.end(i))) {
          numbers[segment.first() + i] = (int) values.longValue();
        }
      }
    }
    return numbers;
  }
}
