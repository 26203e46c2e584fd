package nianbao.http.page.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.Range;
import nianbao.text.TextWindow;

/**
 * The stretch of a paragraph that is shown of it: that with most of its different matches, of
 * equals that with most matches, from the beginning of a sentence or a cell where one is near. No
 * match, number or character is cut in two.
 *
 * @param ranges the matches in the stretch, relative to it: sorted, disjoint
 */
record Excerpt(String text, List<Range> ranges, boolean cutBefore, boolean cutAfter) {
  /** UTF-16 units; some more where a match or a number would be cut. */
  static final int LENGTH = 140;

  /** How much is shown before a match when no sentence begins near it. */
  static final int BEFORE = 24;

  /** How far before a match its sentence may begin. */
  private static final int NEAR = 2 * BEFORE;

  private static final String SENTENCE_END = "。！？；!?;\n\t";
  private static final String NO_BEGINNING = SENTENCE_END + "”’」』）)》】]\"' \u3000\r";

  /** Of what is shown of a paragraph. */
  static Excerpt of(TextWindow shown) {
    Excerpt of = of(shown.text(), shown.highlights());
    boolean endsBefore = shown.start() + shown.text().length() < shown.length();
    return new Excerpt(
        of.text, of.ranges, of.cutBefore || shown.start() > 0, of.cutAfter || endsBefore);
  }

  /**
   * @param ranges matches in the text: sorted, disjoint
   */
  static Excerpt of(String text, List<Range> ranges) {
    int first = text.length() <= LENGTH ? 0 : best(text, ranges);
    int last = Math.min(text.length(), first + LENGTH);
    int from = Math.max(first - BEFORE, Math.min(first, startOfMatch(ranges, first)));
    int to = Math.min(last + BEFORE, Math.max(last, endOfMatch(ranges, last)));
    return cut(text, ranges, wholeStart(text, from), wholeEnd(text, Math.min(to, text.length())));
  }

  private static Excerpt cut(String text, List<Range> ranges, int from, int to) {
    List<Range> within = new ArrayList<>();
    for (Range range : ranges) {
      if (range.start() < to && range.end() > from) {
        within.add(
            new Range(Math.max(range.start(), from) - from, Math.min(range.end(), to) - from));
      }
    }
    return new Excerpt(text.substring(from, to), within, from > 0, to < text.length());
  }

  private static int startOfMatch(List<Range> ranges, int at) {
    return ranges.stream()
        .filter(range -> range.start() < at && at < range.end())
        .mapToInt(Range::start)
        .findFirst()
        .orElse(at);
  }

  private static int endOfMatch(List<Range> ranges, int at) {
    return ranges.stream()
        .filter(range -> range.start() < at && at < range.end())
        .mapToInt(Range::end)
        .findFirst()
        .orElse(at);
  }

  /** Where the best window begins. */
  private static int best(String text, List<Range> ranges) {
    int best = 0;
    int mostWords = 0;
    int most = 0;
    Map<String, Integer> words = new HashMap<>();
    int last = 0;
    for (int first = 0; first < ranges.size(); first++) {
      int from = start(text, ranges.get(first).start());
      while (last < ranges.size() && ranges.get(last).end() <= from + LENGTH) {
        words.merge(word(text, ranges.get(last)), 1, Integer::sum);
        last++;
      }
      if (words.size() > mostWords || (words.size() == mostWords && last - first > most)) {
        mostWords = words.size();
        most = last - first;
        best = from;
      } else if (first == 0) {
        best = from;
      }
      if (last > first) {
        words.computeIfPresent(word(text, ranges.get(first)), (w, n) -> n == 1 ? null : n - 1);
      } else {
        last = first + 1; // longer than a window
      }
    }
    return best;
  }

  private static String word(String text, Range range) {
    return text.substring(range.start(), range.end());
  }

  /** Where the window of a match begins. The last window of a text is filled from before. */
  private static int start(String text, int match) {
    int wanted = match <= BEFORE ? 0 : sentenceBefore(text, match);
    int end = text.length() - LENGTH;
    return wanted <= end ? wanted : sentenceBetween(text, Math.max(0, end), wanted);
  }

  private static int sentenceBefore(String text, int match) {
    for (int at = match; at >= Math.max(0, match - NEAR); at--) {
      if (beginsSentence(text, at)) {
        return at;
      }
    }
    return match - BEFORE;
  }

  private static int sentenceBetween(String text, int from, int to) {
    for (int at = from; at <= to; at++) {
      if (beginsSentence(text, at)) {
        return at;
      }
    }
    return from;
  }

  /** Whether a sentence ends just before, with a quotation mark or a blank behind it at most. */
  private static boolean beginsSentence(String text, int at) {
    if (at == 0) {
      return true;
    }
    return !isNoBeginning(text, at)
        && (isEnd(text, at - 1) || (isNoBeginning(text, at - 1) && isEnd(text, at - 2)));
  }

  private static boolean isEnd(String text, int at) {
    return at >= 0 && SENTENCE_END.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isNoBeginning(String text, int at) {
    return at < text.length() && NO_BEGINNING.indexOf(text.charAt(at)) >= 0;
  }

  /** This offset, or the beginning of the character or the number it is in. */
  private static int wholeStart(String text, int from) {
    int start = from;
    while (start > Math.max(0, from - BEFORE) && isInNumber(text, start)) {
      start--;
    }
    return isInCharacter(text, start) ? start - 1 : start;
  }

  private static int wholeEnd(String text, int to) {
    int end = to;
    while (end < Math.min(text.length(), to + BEFORE) && isInNumber(text, end)) {
      end++;
    }
    return isInCharacter(text, end) ? end - 1 : end;
  }

  /** Whether a number has digits, or a separator between digits, on both sides. */
  private static boolean isInNumber(String text, int at) {
    return isOfNumber(text, at - 1) && isOfNumber(text, at);
  }

  private static boolean isOfNumber(String text, int at) {
    if (isDigit(text, at)) {
      return true;
    }
    boolean separates = at >= 0 && at < text.length() && ",.，．".indexOf(text.charAt(at)) >= 0;
    return separates && isDigit(text, at - 1) && isDigit(text, at + 1);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isInCharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
