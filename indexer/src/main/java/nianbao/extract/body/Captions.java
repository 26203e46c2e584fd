package nianbao.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.extract.line.HeadingGrammar;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Warning;
import nianbao.text.Folding;

/**
 * Recognises the short lines above a table: its name, and notes on who filled it in. A table that
 * was a picture leaves only its caption; a warning then tells readers that figures are missing.
 */
final class Captions {

  private static final String MISSING_TABLE = "missing-table";

  private static final int LONGEST = 80;

  /** A longer line is text, however much of it is white space. */
  private static final int LONGEST_PRINTED = 240;

  private static final Pattern NAME =
      Pattern.compile(
          ".{0,50}(?:统计表|情况表|汇总表|一览表|明细表|报表|附表|年报表|统计数据|数据表|表)"
              + "(?:\\(.{1,20}\\)|[一二三四五六七八九十0-9]{1,3})?:?");

  private static final Pattern FORM_NOTE =
      Pattern.compile("\\(?(?:填报|填表|制表|报送|单位|计量|数据|统计)[^。;]{0,20}:.*|\\(?单位:.{1,8}");

  private Captions() {}

  /** Whether a line is the name of a table: 2018年度政府信息公开工作情况统计表. */
  static boolean isName(String line) {
    return matches(NAME, line);
  }

  /** Whether a line states who filled in a table, when, or in which unit: 填报单位:…, 单位:件. */
  static boolean isFormNote(String line) {
    return matches(FORM_NOTE, line);
  }

  private static boolean matches(Pattern pattern, String line) {
    String compact = line.length() > LONGEST_PRINTED ? "" : Folding.compact(line);
    return !compact.isEmpty() && compact.length() <= LONGEST && pattern.matcher(compact).matches();
  }

  /** Whether a line repeats the numbered heading right above it. */
  static boolean repeatsHeading(String line, List<Paragraph> above) {
    if (above.isEmpty() || above.getLast().kind() != Kind.HEADING) {
      return false;
    }
    String heading = above.getLast().text();
    return line.length() < heading.length()
        && HeadingGrammar.opening(heading) != null
        && Folding.compact(heading).endsWith(Folding.compact(line));
  }

  /**
   * A warning for each caption that is not followed by a row or a picture; form notes may stand
   * between.
   */
  static List<Warning> withoutTable(List<Paragraph> paragraphs) {
    List<Warning> warnings = new ArrayList<>();
    List<Paragraph> captions = new ArrayList<>();
    for (Paragraph line : paragraphs) {
      if (!captions.isEmpty() && !isFormNote(line.text())) {
        if (line.kind() != Kind.ROW && !PicturedTables.isPicture(line.text())) {
          captions.forEach(caption -> warnings.add(withoutTable(caption)));
        }
        captions.clear();
      }
      if (line.kind() == Kind.CAPTION) {
        captions.add(line);
      }
    }
    captions.forEach(caption -> warnings.add(withoutTable(caption)));
    return warnings;
  }

  private static Warning withoutTable(Paragraph caption) {
    String message = "The caption “" + caption.text() + "” has no table.";
    return new Warning(MISSING_TABLE, caption.id(), 0, caption.text().length(), message);
  }
}
