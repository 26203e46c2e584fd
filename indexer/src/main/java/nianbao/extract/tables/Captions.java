package nianbao.extract.tables;

import java.util.regex.Pattern;
import nianbao.text.Folding;

/** Recognises the short lines above a table: its name, and who filled it in. */
public final class Captions {

  private static final int LONGEST = 60;

  private static final Pattern NAME =
      Pattern.compile(
          ".{0,50}(?:统计表|情况表|汇总表|一览表|明细表|报表|附表|年报表|统计数据|数据表|表)"
              + "(?:\\(.{1,20}\\)|[一二三四五六七八九十0-9]{1,3})?:?");

  private static final Pattern FILLED =
      Pattern.compile("\\(?(?:填报|填表|制表|报送|单位|计量|数据|统计)[^。;]{0,20}:.*|\\(?单位:.{1,8}");

  private Captions() {}

  /** Whether a line names a table by itself: 2018年度政府信息公开工作情况统计表. */
  public static boolean isName(String line) {
    String compact = compact(line);
    return compact != null && NAME.matcher(compact).matches();
  }

  /** Whether a line says who filled a table in, when, or in which unit: 填报单位:…, 单位:件. */
  public static boolean isFilledBy(String line) {
    String compact = compact(line);
    return compact != null && FILLED.matcher(compact).matches();
  }

  private static @org.jspecify.annotations.Nullable String compact(String line) {
    return line.length() > 4 * LONGEST ? null : limited(Folding.compact(line));
  }

  private static @org.jspecify.annotations.Nullable String limited(String compact) {
    return compact.length() > LONGEST + 20 ? null : compact;
  }
}
