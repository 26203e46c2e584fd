package nianbao.search.lucene;

import java.util.Collection;
import java.util.List;
import nianbao.report.Finding.Grade;

/** Grades of findings as the bits of a byte. */
final class Grades {

  private static final List<Grade> ORDER = List.of(Grade.values());

  /** Every grade there is. */
  static final int ALL = (1 << ORDER.size()) - 1;

  private Grades() {}

  static int of(Grade grade) {
    return 1 << ORDER.indexOf(grade);
  }

  /** The set of grades with these keys; others are passed over. */
  static int ofKeys(Collection<String> keys) {
    int grades = 0;
    for (String key : keys) {
      grades |= Grade.byKey(key).map(Grades::of).orElse(0);
    }
    return grades;
  }
}
