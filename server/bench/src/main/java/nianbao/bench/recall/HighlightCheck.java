package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Paragraph;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.query.Proximity;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;

/**
 * Checks the highlights of paragraphs: everything that was asked for must be highlighted, and
 * nothing else.
 *
 * @param wanted folded strings to be highlighted
 * @param written what is to be highlighted in other writings too
 * @param run of which the words may occur near each other instead; empty if they may not
 * @param longest maximum number of units spanned by such words
 */
record HighlightCheck(List<String> wanted, List<Wanted> written, String run, int longest) {

  /** A single character near others is no word. */
  private static final int SHORTEST_WORD = 2;

  /** The check for strings that must match exactly. */
  static HighlightCheck exact(String... strings) {
    List<String> wanted = new ArrayList<>();
    for (String string : strings) {
      wanted.add(LiteralTokens.of(string).key());
    }
    return new HighlightCheck(wanted, List.of(), "", 0);
  }

  /**
   * The check for a string without quotation marks.
   *
   * @param understood how the search interpreted it
   */
  static HighlightCheck free(String string, SearchResult.Unit understood) {
    LiteralTokens units = LiteralTokens.of(string);
    List<String> wanted = new ArrayList<>(understood.synonyms());
    List<String> all =
        switch (understood.as()) {
          case "literal", "near" -> List.of(units.key());
          default -> throw new IllegalArgumentException(understood.as());
        };
    wanted.addAll(all);
    List<Wanted> written = all.stream().map(Wanted::new).toList();
    String near = understood.as().equals("near") ? units.key() : "";
    return new HighlightCheck(wanted, written, near, Proximity.ofRun(units.size()).most());
  }

  /** Checks a paragraph and adds what is wrong to {@code faults}. */
  void check(ParagraphHit hit, List<String> faults) {
    Paragraph paragraph = paragraph(hit);
    String text = paragraph.text();
    PlainText plain = new PlainText(text, paragraph.kind(), PlainRules.NONE);
    List<Range> expected = plain.ranges(wanted);
    boolean right = !expected.isEmpty() && hit.highlights().equals(expected);
    if (!right && !isOtherwiseRight(hit, plain, expected)) {
      String beginning = text.substring(0, Math.min(text.length(), 100));
      faults.add(
          wanted + ": highlights " + hit.highlights() + ", not " + expected + ", in " + beginning);
    }
  }

  /** Whether the highlights are right by way of other writings, or of words near each other. */
  private boolean isOtherwiseRight(ParagraphHit hit, PlainText plain, List<Range> expected) {
    List<Range> must = new ArrayList<>(expected);
    List<Range> may = new ArrayList<>(expected);
    for (Wanted one : written) {
      must.addAll(one.other(paragraph(hit)));
      may.addAll(must);
      may.addAll(one.any(paragraph(hit)));
    }
    if (may.isEmpty()) {
      return !run.isEmpty() && areNear(plain, hit.text(), hit.highlights());
    }
    return !written.isEmpty()
        && areWithin(must, hit.highlights())
        && areWithin(hit.highlights(), PlainText.joined(may))
        && !hit.highlights().isEmpty();
  }

  private static Paragraph paragraph(ParagraphHit hit) {
    return new Paragraph(hit.id(), hit.ordinal(), null, hit.kind(), hit.text());
  }

  private static boolean areWithin(List<Range> inner, List<Range> outer) {
    return inner.stream()
        .allMatch(
            range ->
                outer.stream()
                    .anyMatch(of -> of.start() <= range.start() && range.end() <= of.end()));
  }

  /** Whether the highlights are repetitions of the run in parts, in order and close together. */
  private boolean areNear(PlainText plain, String text, List<Range> marks) {
    int first = 0;
    int done = 0;
    for (int i = 0; i < marks.size(); i++) {
      Range mark = marks.get(i);
      LiteralTokens part = LiteralTokens.of(text.substring(mark.start(), mark.end()));
      if (part.size() < SHORTEST_WORD || !run.startsWith(part.key(), done)) {
        return false;
      }
      done += part.key().length();
      if (done == run.length()) {
        if (plain.unitsWithin(marks.get(first).start(), mark.end()) > longest) {
          return false;
        }
        first = i + 1;
        done = 0;
      }
    }
    return !marks.isEmpty() && done == 0;
  }
}
