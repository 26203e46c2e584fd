package nianbao.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of offices, for tests of commands. */
final class OfficeFiles {
  static final String REPORT =
      """
      云溪市商务局2019年政府信息公开工作年度报告

      一、总体情况
      全年答复餐饮油烟投诉12件。
      """;

  /** A page with the title of a report, and a file that it attaches with the text. */
  static final List<List<String>> PAGE_AND_ATTACHMENT =
      List.of(
          List.of("fj.doc", "云溪市商务局2021年政府信息公开工作年度报告\n2021年，我局主动公开政府信息12条。\n未收到公开申请。\n"),
          List.of("p.html", "<h1>云溪市商务局2021年政府信息公开工作年度报告</h1><p><a href='/up/fj.doc'>年报</a></p>"));

  private OfficeFiles() {}

  /**
   * Writes {@code a.txt} and {@code b.txt} of two offices; returns their folder, {@code offices}.
   */
  static Path writeTwo(Path folder) throws IOException {
    Path reports = Files.createDirectory(folder.resolve("offices"));
    Files.writeString(reports.resolve("a.txt"), REPORT);
    Files.writeString(reports.resolve("b.txt"), REPORT.replace("云溪", "临岚").replace("2019", "2020"));
    return reports;
  }
}
