package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Paragraph;
import nianbao.search.ReportHits.Range;

/**
 * A string as it was typed without quotation marks, with its other writings by {@link PlainRules}.
 */
final class Wanted {

  private final PlainText literal;
  private final PlainText writing;
  private final PlainText unmarked;
  private final PlainText any;

  Wanted(String string) {
    literal = new PlainText(string);
    writing = read(string, PlainRules.WRITING);
    unmarked = read(string, PlainRules.MARKS);
    any = read(withoutEdges(string), PlainRules.ANY);
  }

  private static PlainText read(String string, PlainRules rules) {
    return new PlainText(string, Paragraph.Kind.TEXT, rules);
  }

  /** A string without the punctuation at its edges, unless there is nothing else. */
  static String withoutEdges(String string) {
    String bare = string.replaceAll("^[\\p{P}\\s&&[^%‰]]+|[\\p{P}\\s&&[^%‰]]+$", "");
    return bare.isEmpty() ? string : bare;
  }

  /** As folded. */
  String folded() {
    return literal.folded();
  }

  /** Whether it surely stands in a paragraph in another writing. */
  boolean mustBeFoundIn(Paragraph paragraph) {
    return !other(paragraph).isEmpty();
  }

  /** Whether a paragraph has anything that may be taken for it. */
  boolean mayBeFoundIn(Paragraph paragraph) {
    return !any(paragraph).isEmpty();
  }

  /** Where it surely stands in another writing. */
  List<Range> other(Paragraph paragraph) {
    List<Range> ranges = new ArrayList<>(in(paragraph, writing, PlainRules.WRITING));
    // A single character is not a name.
    if (unmarked.size() > 1) {
      ranges.addAll(in(paragraph, unmarked, PlainRules.MARKS));
    }
    return ranges;
  }

  private static List<Range> in(Paragraph paragraph, PlainText wanted, PlainRules rules) {
    return new PlainText(paragraph.text(), paragraph.kind(), rules).ranges(wanted, false);
  }

  /** Where anything stands that may be taken for it, each with the signs around it. */
  List<Range> any(Paragraph paragraph) {
    return new PlainText(paragraph.text(), paragraph.kind(), PlainRules.ANY).ranges(any, true);
  }
}
