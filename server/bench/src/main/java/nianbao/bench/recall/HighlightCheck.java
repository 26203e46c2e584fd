package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Paragraph;
import nianbao.search.ReportHits.Range;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.query.Proximity;
import nianbao.text.LiteralTokens;
import nianbao.words.Words;

/**
 * Checks the highlights of paragraphs: everything that was asked for must be highlighted, and
 * nothing else.
 *
 * @param wanted folded strings to be highlighted
 * @param written what is to be highlighted in other writings too
 * @param words words that may occur near each other instead; empty if they may not
 * @param longest maximum number of units spanned by such words
 */
record HighlightCheck(List<String> wanted, List<Wanted> written, List<String> words, int longest) {

  /** The check for strings that must match exactly. */
  static HighlightCheck exact(String... strings) {
    List<String> wanted = new ArrayList<>();
    for (String string : strings) {
      wanted.add(LiteralTokens.of(string).key());
    }
    return new HighlightCheck(wanted, List.of(), List.of(), 0);
  }

  /**
   * The check for a string without quotation marks.
   *
   * @param understood how the search interpreted it
   */
  static HighlightCheck free(String string, SearchResult.Unit understood) {
    LiteralTokens units = LiteralTokens.of(string);
    List<String> words = Words.of(string);
    List<String> wanted = new ArrayList<>(understood.synonyms());
    List<String> all =
        switch (understood.as()) {
          case "literal", "near" -> List.of(units.key());
          default -> throw new IllegalArgumentException(understood.as());
        };
    wanted.addAll(all);
    List<Wanted> written = all.stream().map(Wanted::new).toList();
    List<String> near = understood.as().equals("near") ? words : List.of();
    return new HighlightCheck(wanted, written, near, Proximity.ofRun(units.size()).most());
  }

  /** Checks a paragraph and adds what is wrong to {@code faults}. */
  void check(ParagraphHit hit, List<String> faults) {
    Paragraph paragraph = hit.paragraph();
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
      must.addAll(one.other(hit.paragraph()));
      may.addAll(must);
      may.addAll(one.any(hit.paragraph()));
    }
    if (may.isEmpty()) {
      return !words.isEmpty() && areNear(plain, hit.paragraph().text(), hit.highlights());
    }
    return !written.isEmpty()
        && areWithin(must, hit.highlights())
        && areWithin(hit.highlights(), PlainText.joined(may))
        && !hit.highlights().isEmpty();
  }

  private static boolean areWithin(List<Range> inner, List<Range> outer) {
    return inner.stream()
        .allMatch(
            range ->
                outer.stream()
                    .anyMatch(of -> of.start() <= range.start() && range.end() <= of.end()));
  }

  /** Whether the highlights are repetitions of the words, in order and close together. */
  private boolean areNear(PlainText plain, String text, List<Range> marks) {
    for (int i = 0; i < marks.size(); i++) {
      Range mark = marks.get(i);
      String word = LiteralTokens.of(text.substring(mark.start(), mark.end())).key();
      if (!word.equals(words.get(i % words.size()))) {
        return false;
      }
      int last = i + words.size() - 1;
      if (i % words.size() == 0
          && (last >= marks.size()
              || plain.unitsWithin(mark.start(), marks.get(last).end()) > longest)) {
        return false;
      }
    }
    return !marks.isEmpty();
  }
}
