package nianbao.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reports with one very long, repetitive paragraph each. */
public final class LongReports {

  private static final int LENGTH = 200_000;
  private static final List<String> PATTERNS =
      List.of(
          "一", "信息公开", "主动公开信息", "公开年微博", "a", "1", "1.", "1\t", "ab ", "，", "(", "㈠", "…", "Ａ",
          "𠮷");

  private LongReports() {}

  /** Writes the reports into a folder. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < PATTERNS.size(); i++) {
      String pattern = PATTERNS.get(i);
      String paragraph = pattern.repeat(LENGTH / pattern.length());
      String title = "云溪市商务局" + (2010 + i) + "年政府信息公开工作年度报告";
      Files.writeString(
          folder.resolve(i + ".txt"), title + "\n\n一、总体情况\n" + paragraph + "\n全年答复投诉12件。\n");
    }
  }
}
