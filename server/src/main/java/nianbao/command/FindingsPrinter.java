package nianbao.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.findings.FindingMessages;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Findings as a table for a reader at a terminal: a line for each, below the line of its report.
 */
final class FindingsPrinter {
  private static final int GRADE_WIDTH = 11;
  private static final int ID_WIDTH = 16;
  private static final int NUMBER_WIDTH = 8;

  private final PrintWriter out;
  private final Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
  private int reports;

  FindingsPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * A report with its findings.
   *
   * @param wanted the grades to print
   */
  void print(Report report, Set<Grade> wanted) {
    reports++;
    out.println(facts(report));
    FindingMessages messages = new FindingMessages(report);
    for (Finding finding : report.findings()) {
      if (!wanted.contains(finding.grade())) {
        continue;
      }
      grades.merge(finding.grade(), 1, Integer::sum);
      out.printf(
          "  %-"
              + GRADE_WIDTH
              + "s  %-"
              + ID_WIDTH
              + "s %"
              + NUMBER_WIDTH
              + "s %"
              + NUMBER_WIDTH
              + "s  %s%n",
          finding.grade().key(),
          finding.id(),
          number(finding.left()),
          number(finding.right()),
          SearchPrinter.readable(messages.of(finding).en()));
    }
    out.println();
  }

  private static String facts(Report report) {
    Header header = report.header();
    String year = header.reportYear() == null ? "----" : header.reportYear().toString();
    return Stream.of(year, header.issuer(), report.source().key())
        .filter(Objects::nonNull)
        .map(SearchPrinter::readable)
        .collect(Collectors.joining("  "));
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "-" : number.toPlainString();
  }

  /**
   * The last line.
   *
   * @param checked reports that were looked at
   */
  void printSum(int checked) {
    int findings = grades.values().stream().mapToInt(Integer::intValue).sum();
    String each =
        grades.entrySet().stream()
            .map(grade -> grade.getValue() + " " + grade.getKey().key())
            .collect(Collectors.joining(", "));
    out.println(
        findings
            + " findings in "
            + reports
            + " of "
            + checked
            + " reports"
            + (each.isEmpty() ? "" : ": " + each));
  }
}
