package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.report.Paragraph;
import nianbao.text.Range;

/**
 * A string as it was typed without quotation marks, with its other writings by {@link PlainRules}.
 */
final class Wanted {

  /** What nobody means who pastes it along with a name. */
  private static final String EDGES = "[，。；：！？、,;:!?“”‘’「」『』《》〈〉()（）〔〕【】\\s]";

  /** Two characters, not only numerals, or a longer run, with no sign at an edge. */
  private static final Pattern NAME =
      Pattern.compile("(?=.*[\\p{IsHan}&&[^〇零一二三四五六七八九十百千]]|.{4})[\\p{L}\\p{N}].*[\\p{L}\\p{N}%]");

  /** Rules by which a string may be taken for another. */
  static final List<PlainRules> WIDE =
      List.of(PlainRules.ANY, PlainRules.ANY_DATED, PlainRules.MARKS);

  private static final String NUMERALS = "0123456789〇○零一二两三四五六七八九十百千点";

  private final PlainText writing;
  private final PlainText unmarked;
  private final PlainText literal;

  /** By each of the wide rules. */
  private final List<PlainText> wide;

  /** Whether it is surely a name that stands for others, and not a piece of something else. */
  private final boolean name;

  Wanted(String string) {
    String core = string.replaceAll("^" + EDGES + "+|" + EDGES + "+$", "");
    writing = read(core, PlainRules.WRITING);
    unmarked = read(core, PlainRules.MARKS);
    wide = WIDE.stream().map(rules -> read(withoutEdges(string), rules)).toList();
    literal = read(withoutEdges(string), PlainRules.NONE);
    name = NAME.matcher(core).matches();
  }

  private static PlainText read(String string, PlainRules rules) {
    return new PlainText(string, Paragraph.Kind.TEXT, rules);
  }

  /** A string without the punctuation at its edges, unless there is nothing else. */
  static String withoutEdges(String string) {
    String bare = string.replaceAll("^[\\p{P}\\s&&[^%‰]]+|[\\p{P}\\s&&[^%‰]]+$", "");
    return bare.isEmpty() ? string : bare;
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
    List<Range> ranges = new ArrayList<>();
    if (name) {
      ranges.addAll(in(paragraph, writing, PlainRules.WRITING, false));
      in(paragraph, unmarked, PlainRules.MARKS, false).stream()
          .filter(range -> !isWithinNumber(paragraph.text(), range))
          .forEach(ranges::add);
    }
    return ranges;
  }

  private static boolean isWithinNumber(String text, Range range) {
    return (isNumeral(text, range.start()) && isNumeral(text, range.start() - 1))
        || (isNumeral(text, range.end() - 1) && isNumeral(text, range.end()));
  }

  private static boolean isNumeral(String text, int at) {
    return at >= 0 && at < text.length() && NUMERALS.indexOf(text.charAt(at)) >= 0;
  }

  private static List<Range> in(
      Paragraph paragraph, PlainText wanted, PlainRules rules, boolean widely) {
    return new PlainText(paragraph.text(), paragraph.kind(), rules).ranges(wanted, widely);
  }

  /** Where anything stands that may be taken for it, each with the signs around it. */
  List<Range> any(Paragraph paragraph) {
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < WIDE.size(); i++) {
      ranges.addAll(in(paragraph, wide.get(i), WIDE.get(i), true));
    }
    ranges.addAll(in(paragraph, literal, PlainRules.NONE, true));
    return ranges.stream().map(range -> withSigns(paragraph.text(), range)).toList();
  }

  private static Range withSigns(String text, Range range) {
    int start = range.start();
    while (start > 0 && isSign(text.charAt(start - 1))) {
      start--;
    }
    int end = range.end();
    while (end < text.length() && isSign(text.charAt(end))) {
      end++;
    }
    return new Range(start, end);
  }

  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c);
  }
}
