package nianbao.extract.header;

import java.util.List;
import nianbao.extract.line.Line;
import nianbao.report.Script;

/** Traditional or Simplified, by the share of characters that fold to another one. */
final class ScriptRule {

  /**
   * A Traditional text has three of ten; a Simplified one has a few (著, 於 in names, a converter's
   * leftovers) and stays far below this.
   */
  private static final double SHARE = 0.1;

  private ScriptRule() {}

  static Script of(Reading reading) {
    int[] counts = new int[2];
    Line title = reading.front().title();
    count(title == null ? List.of() : List.of(title), counts);
    count(reading.body(), counts);
    return counts[1] > counts[0] * SHARE ? Script.HANT : Script.HANS;
  }

  private static void count(List<Line> lines, int[] counts) {
    for (Line line : lines) {
      for (int i = 0; i < line.plain().length(); i++) {
        char printed = line.printed().charAt(line.offsets()[i]);
        if (printed >= 0x4E00 && printed <= 0x9FFF) {
          counts[0]++;
          counts[1] += printed == line.plain().charAt(i) ? 0 : 1;
        }
      }
    }
  }
}
