package nianbao.command.terminal;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.answer.SearchAnswer;
import nianbao.answer.SearchAnswer.ParagraphHitAnswer;
import nianbao.answer.SearchAnswer.ReportHit;
import nianbao.findings.FindingMessages;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Correction;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.SearchResult.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Prints results for a person at a terminal: a page of a search, with its matches marked, or the
 * findings of reports, one line each below the line of their report.
 */
public final class TerminalPrinter {
  private static final int BEFORE_FIRST_MARK = 40;
  private static final int LONGEST_EXCERPT = 200;

  private final PrintWriter out;
  private final MatchMarks marks;
  private final Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
  private int reports;

  public TerminalPrinter(PrintWriter out, MatchMarks marks) {
    this.out = out;
    this.marks = marks;
  }

  /**
   * Prints a page of a search.
   *
   * @param base what links begin with, without a trailing slash
   */
  public void print(SearchAnswer answer, String base) {
    out.println(answer.total() + " reports, " + answer.tookMillis() + " ms");
    answer.query().warnings().forEach(out::println);
    for (Unit unit : answer.query().interpreted()) {
      for (HeaderChoice choice : unit.header()) {
        out.println(headerNote(unit, choice));
      }
    }
    for (Correction correction : answer.query().corrections()) {
      out.println("Did you mean " + correction.q() + " (" + correction.count() + " reports)?");
    }
    if (answer.query().relaxed()) {
      out.println("Nothing matched exactly; these reports have words of it.");
    }
    for (SearchResult.Unit unit : answer.query().interpreted()) {
      if (!unit.dropped().isEmpty()) {
        String dropped = String.join(", ", unit.dropped());
        out.println(readable("Of " + unit.text() + " results need not contain " + dropped));
      }
      if (!unit.missing().isEmpty()) {
        String missing = String.join(", ", unit.missing());
        out.println(readable("No report found has " + missing + " of " + unit.text()));
      }
      if (!unit.writings().isEmpty()) {
        String writings = String.join(", ", unit.writings());
        out.println(readable(unit.text() + " is also found written " + writings));
      }
      if (!unit.apart().isEmpty()) {
        String apart = String.join(", ", unit.apart());
        out.println(readable(unit.text() + " is also found with others between, as in " + apart));
      }
    }
    int number = (answer.page() - 1) * answer.size();
    for (ReportHit report : answer.reports()) {
      print(++number, report, base);
    }
  }

  private static String headerNote(Unit unit, HeaderChoice choice) {
    String filters =
        choice.filters().stream()
            .map(filter -> filter.name() + ':' + filter.value())
            .collect(Collectors.joining(" "));
    String note =
        choice.text().equals(unit.text())
            ? "“%s” is also looked for in headers, as %s: %d reports (%s); in quotation marks in the text only"
            : "“%s” is looked for in headers only, as %s: %d reports (%s)";
    return note.formatted(
        readable(choice.text()), readable(choice.label()), choice.count(), readable(filters));
  }

  private void print(int number, ReportHit report, String base) {
    out.println();
    out.println(number + ". " + readable(report.title()) + (report.titleInferred() ? " *" : ""));
    out.println("   " + facts(report));
    out.println("   " + base + report.url());
    for (ParagraphHitAnswer paragraph : report.paragraphs()) {
      if (paragraph.section() != null) {
        out.println("   " + readable(paragraph.section()));
      }
      out.println("     " + excerpt(paragraph));
      out.println("     " + base + paragraph.url());
    }
  }

  private static String facts(ReportHit report) {
    return Stream.of(
            report.issuer(),
            report.city(),
            report.county(),
            report.reportYear(),
            report.indexNumber())
        .filter(Objects::nonNull)
        .map(fact -> readable(fact.toString()))
        .collect(Collectors.joining(" · "));
  }

  /** The marks are put around text that is readable already: they may steer the terminal. */
  private String excerpt(ParagraphHitAnswer paragraph) {
    String text = paragraph.text();
    List<List<Integer>> ranges = paragraph.highlights();
    int first = ranges.isEmpty() ? 0 : ranges.getFirst().getFirst();
    int from = first <= BEFORE_FIRST_MARK ? 0 : boundary(text, first - BEFORE_FIRST_MARK);
    int to = Math.min(text.length(), from + LONGEST_EXCERPT);
    to = to < text.length() ? boundary(text, to) : to;
    StringBuilder excerpt = new StringBuilder(from + paragraph.textStart() > 0 ? "…" : "");
    int done = from;
    for (List<Integer> range : ranges) {
      if (range.getLast() > to) {
        break;
      }
      excerpt.append(readable(text.substring(done, range.getFirst()))).append(marks.before());
      excerpt.append(readable(text.substring(range.getFirst(), range.getLast())));
      excerpt.append(marks.after());
      done = range.getLast();
    }
    excerpt.append(readable(text.substring(done, to)));
    boolean isEnd = paragraph.textStart() + to == paragraph.textLength();
    return excerpt.append(isEnd ? "" : "…").toString();
  }

  /** This offset, or the one before when it would split a surrogate pair. */
  private static int boundary(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Prints a report with some of its findings. */
  public void print(Report report, List<Finding> findings) {
    reports++;
    out.println(facts(report));
    FindingMessages messages = new FindingMessages(report);
    for (Finding finding : findings) {
      grades.merge(finding.grade(), 1, Integer::sum);
      out.printf(
          "  %-11s  %-16s %8s %8s  %s%n",
          finding.grade().key(),
          finding.id(),
          number(finding.left()),
          number(finding.right()),
          readable(messages.of(finding).en()));
    }
    out.println();
  }

  private static String facts(Report report) {
    Header header = report.header();
    String year = header.reportYear() == null ? "----" : header.reportYear().toString();
    return Stream.of(year, header.issuer(), report.source().key())
        .filter(Objects::nonNull)
        .map(TerminalPrinter::readable)
        .collect(Collectors.joining("  "));
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "-" : number.toPlainString();
  }

  /**
   * Prints the last line of a check.
   *
   * @param checked the number of reports checked
   */
  public void printSummary(int checked) {
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

  /** Text from a file without control and invisible characters, which could steer the terminal. */
  public static String readable(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .map(one -> Character.isISOControl(one) || isInvisible(one) ? ' ' : one)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }

  private static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }
}
