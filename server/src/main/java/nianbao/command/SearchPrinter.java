package nianbao.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.answer.SearchAnswer;
import nianbao.answer.SearchAnswer.ParagraphHitAnswer;
import nianbao.answer.SearchAnswer.ReportHit;
import nianbao.search.SearchResult.Correction;

/** A page of results for a reader at a terminal; marked words stand in 【】. */
final class SearchPrinter {
  private static final int BEFORE_FIRST_MARK = 40;
  private static final int LONGEST_EXCERPT = 200;

  private final PrintWriter out;

  SearchPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(SearchAnswer answer) {
    out.println(answer.total() + " reports, " + answer.tookMillis() + " ms");
    answer.query().warnings().forEach(out::println);
    for (Correction correction : answer.query().corrections()) {
      out.println("Did you mean " + correction.q() + " (" + correction.count() + " reports)?");
    }
    if (answer.query().relaxed()) {
      out.println("Nothing matched as asked; these have all of the words in one paragraph.");
    }
    int number = (answer.page() - 1) * answer.size();
    for (ReportHit report : answer.reports()) {
      print(++number, report);
    }
  }

  private void print(int number, ReportHit report) {
    out.println();
    out.println(number + ". " + readable(report.title()) + (report.titleInferred() ? " *" : ""));
    out.println("   " + facts(report));
    for (ParagraphHitAnswer paragraph : report.paragraphs()) {
      if (paragraph.section() != null) {
        out.println("   " + readable(paragraph.section()));
      }
      out.println("     " + readable(excerpt(paragraph)));
      out.println("     " + paragraph.url());
    }
  }

  private static String facts(ReportHit report) {
    return Stream.of(report.city(), report.county(), report.reportYear(), report.indexNumber())
        .filter(Objects::nonNull)
        .map(fact -> readable(fact.toString()))
        .collect(Collectors.joining(" · ", "", "   " + report.url()));
  }

  private static String excerpt(ParagraphHitAnswer paragraph) {
    String text = paragraph.text();
    List<List<Integer>> marks = paragraph.highlights();
    int first = marks.isEmpty() ? 0 : marks.getFirst().getFirst();
    int from = first <= BEFORE_FIRST_MARK ? 0 : start(text, first - BEFORE_FIRST_MARK);
    int to = Math.min(text.length(), from + LONGEST_EXCERPT);
    to = to < text.length() ? start(text, to) : to;
    StringBuilder excerpt = new StringBuilder(from > 0 ? "…" : "");
    int done = from;
    for (List<Integer> mark : marks) {
      if (mark.getLast() > to) {
        break;
      }
      excerpt.append(text, done, mark.getFirst()).append('【');
      excerpt.append(text, mark.getFirst(), mark.getLast()).append('】');
      done = mark.getLast();
    }
    return excerpt.append(text, done, to).append(to < text.length() ? "…" : "").toString();
  }

  /** This place, or the one before it when it would cut a character in two. */
  private static int start(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Text from a file must not steer the terminal. */
  static String readable(String text) {
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
