package nianbao.search.lucene.table;

import java.util.Collection;
import java.util.List;
import nianbao.report.Finding.Grade;

/** GradeBits of findings as the bits of a byte. */
final class GradeBits {

  private static final List<Grade> ORDER = List.of(Grade.values());

  /** Every grade there is. */
  static final int ALL = (1 << ORDER.size()) - 1;

  private GradeBits() {}

  static int of(Grade grade) {
    return 1 << ORDER.indexOf(grade);
  }

  /** The set of grades with these keys; others are passed over. */
  static int ofKeys(Collection<String> keys) {
    int grades = 0;
    for (String key : keys) {
      grades |= Grade.byKey(key).map(GradeBits::of).orElse(0);
    }
    return grades;
  }
}
