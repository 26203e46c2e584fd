package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One value of every report as a number, its ordinal, in memory: there are tens of thousands of
 * reports, and counting them must not touch the disk.
 */
public final class OrdinalColumn {

  /** Ordinal of the reports without a value. */
  public static final int NONE = 0;

  private final int[] ordinals;
  private final List<String> values = new ArrayList<>(List.of(""));
  private final Map<String, Integer> ordinalOf = new HashMap<>();

  OrdinalColumn(int reports) {
    ordinals = new int[reports];
  }

  /** The strings of a field. */
  static OrdinalColumn of(String field, List<SegmentReports> segments, int reports)
      throws IOException {
    OrdinalColumn column = new OrdinalColumn(reports);
    for (SegmentReports segment : segments) {
      SegmentColumns.Strings own = segment.strings(field);
      int[] ordinals = new int[own.values().size()];
      for (int i = NONE + 1; i < ordinals.length; i++) {
        ordinals[i] = column.ordinalFor(own.values().get(i));
      }
      for (int i = 0; i < segment.reports(); i++) {
        column.ordinals[segment.first() + i] = ordinals[own.ordinals()[i]];
      }
    }
    return column;
  }

  void set(int report, String value) {
    ordinals[report] = ordinalFor(value);
  }

  private int ordinalFor(String value) {
    Integer ordinal = ordinalOf.get(value);
    if (ordinal == null) {
      ordinal = values.size();
      values.add(value);
      ordinalOf.put(value, ordinal);
    }
    return ordinal;
  }

  public int ordinal(int report) {
    return ordinals[report];
  }

  /** How many ordinals there are, {@link #NONE} included. */
  public int size() {
    return values.size();
  }

  /** The ordinal of a value, {@link #NONE} when no report has it. */
  int ordinal(String value) {
    return ordinalOf.getOrDefault(value, NONE);
  }

  /** The value of an ordinal, {@code null} for {@link #NONE}. */
  public @Nullable String value(int ordinal) {
    return ordinal == NONE ? null : values.get(ordinal);
  }

  /** For each ordinal whether it is wanted. */
  boolean[] which(boolean withoutValue, Predicate<String> wanted) {
    boolean[] which = new boolean[size()];
    which[NONE] = withoutValue;
    for (int ordinal = 1; ordinal < which.length; ordinal++) {
      which[ordinal] = wanted.test(values.get(ordinal));
    }
    return which;
  }
}
