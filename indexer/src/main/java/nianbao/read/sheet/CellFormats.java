package nianbao.read.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.read.Limits;
import nianbao.text.Resources;

/**
 * The number formats of a workbook: how its numbers are printed. Formats with numbers that the
 * workbook does not define are Excel's own, in {@code number-formats.tsv}.
 */
final class CellFormats {

  private static final Map<Integer, String> BUILT_IN = builtIn();

  /** A longer format is none; Excel allows 255 characters. */
  private static final int LONGEST = 300;

  private final Map<Integer, String> formats = new HashMap<>();
  private final Map<Integer, NumberPattern> patterns = new HashMap<>();
  private boolean from1904;

  private static Map<Integer, String> builtIn() {
    Map<Integer, String> formats = new HashMap<>();
    for (List<String> row : Resources.rows(CellFormats.class, "number-formats.tsv")) {
      formats.put(Integer.valueOf(row.getFirst()), row.get(1));
    }
    return formats;
  }

  /** Defines the format with a number. */
  void define(int number, String format) {
    if (format.length() <= LONGEST) {
      formats.put(number, format);
      Limits.check(formats.size(), Limits.CELLS, "number formats");
    }
  }

  /** Days are counted from 1904, as by Excel on old Macintosh computers. */
  void countFrom1904() {
    from1904 = true;
  }

  /** A number as it is printed in a format. */
  String print(double value, int format) {
    return patterns.computeIfAbsent(format, this::pattern).print(value, from1904);
  }

  private NumberPattern pattern(int number) {
    String builtIn = BUILT_IN.getOrDefault(number, NumberPattern.GENERAL);
    return NumberPattern.of(formats.getOrDefault(number, builtIn));
  }
}
