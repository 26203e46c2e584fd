package nianbao.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.search.ReportHits.Range;
import nianbao.search.filter.PlaceNames;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.text.LiteralTokens;
import nianbao.text.Synonyms;
import nianbao.words.Words;

/**
 * What a unit of a query searches for.
 *
 * <ul>
 *   <li>its text, literally; an open one ({@code 2018*}) also where its last number or Latin word
 *       continues;
 *   <li>when it is free, other wordings of it by synonyms and other names of a place, literally;
 *   <li>when it is free and a run of four or more Han characters that smartcn cuts into words of
 *       two and more: those words in order and as near as {@link Proximity#ofRun} says (主动公开信息
 *       finds 主动公开政府信息). A run with one-character words is not taken apart: 微 and 博 scattered over
 *       a report are noise.
 * </ul>
 *
 * @param text as typed
 * @param literal units of the text itself
 * @param open whether the last of them may continue
 * @param wordings units of each synonymous wording
 * @param near words to find in order and near each other; empty for none
 * @param words smartcn words, for ranking
 */
public record UnitTerms(
    String text,
    LiteralTokens literal,
    boolean open,
    List<LiteralTokens> wordings,
    List<LiteralTokens> near,
    List<String> words)
    implements TextPattern {

  private static final int SHORTEST_NEAR_RUN = 4;

  /** Longer runs are whole paragraphs, which are only ever searched for as they are. */
  private static final int MOST_NEAR_WORDS = 32;

  /** The terms of a unit as it was typed. */
  public static UnitTerms of(Unit unit) {
    LiteralTokens literal = LiteralTokens.of(unit.text());
    List<String> words = Words.of(unit.text());
    if (unit.mode() != Mode.FREE) {
      boolean open = unit.mode() == Mode.PREFIX && literal.isRun(literal.size() - 1);
      return new UnitTerms(unit.text(), literal, open, List.of(), List.of(), words);
    }
    List<LiteralTokens> wordings =
        Stream.concat(
                Synonyms.bundled().wordings(unit.text()).stream(),
                PlaceNames.otherNames(unit.text()).stream())
            .distinct()
            .map(LiteralTokens::of)
            .toList();
    return new UnitTerms(unit.text(), literal, false, wordings, near(literal, words), words);
  }

  private static List<LiteralTokens> near(LiteralTokens literal, List<String> words) {
    if (literal.size() < SHORTEST_NEAR_RUN
        || words.size() < 2
        || words.size() > MOST_NEAR_WORDS
        || !isHan(literal)) {
      return List.of();
    }
    List<LiteralTokens> units = words.stream().map(LiteralTokens::of).toList();
    // One character beyond the basic plane is two chars of a string and no pair yet.
    return units.stream().allMatch(word -> word.size() >= 2) ? units : List.of();
  }

  private static boolean isHan(LiteralTokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isHan(i)) {
        return false;
      }
    }
    return true;
  }

  /** The text in every way it can be cut into units, and its other wordings. */
  public List<LiteralTokens> literals() {
    List<LiteralTokens> all = readings();
    all.addAll(wordings);
    return all;
  }

  /** The text in every way it can be cut into units. */
  public List<LiteralTokens> readings() {
    List<LiteralTokens> readings = new ArrayList<>();
    readings.add(literal);
    readings.addAll(literal.otherReadings());
    return readings;
  }

  /** How near each other the {@link #near} words must be. */
  public Proximity proximity() {
    return Proximity.ofRun(literal.size());
  }

  @Override
  public List<String> synonyms() {
    return wordings.stream().map(LiteralTokens::key).toList();
  }

  @Override
  public List<Range> rangesIn(LiteralTokens text) {
    List<Range> ranges = Span.shown(occurrencesIn(text), text);
    return ranges.isEmpty() && !near.isEmpty() ? nearWordsIn(text) : ranges;
  }

  /**
   * The words of every match of the {@link #near} words, from left to right. Matches don't overlap,
   * and each ends as early and is as short as it can be.
   */
  private List<Range> nearWordsIn(LiteralTokens text) {
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int begin : near.getFirst().positionsIn(text)) {
      int end = begin < from ? -1 : nearEnd(begin, text);
      if (end >= 0) {
        addNearWordsUpTo(end, text, ranges);
        from = end;
      }
    }
    return ranges;
  }

  /** The earliest end of a match that begins here; negative when there is none near enough. */
  private int nearEnd(int begin, LiteralTokens text) {
    Proximity proximity = proximity();
    int at = begin;
    for (LiteralTokens word : near) {
      while (proximity.reaches(begin, at + word.size()) && !word.standAt(text, at)) {
        at++;
      }
      at += word.size();
      if (!proximity.reaches(begin, at)) {
        return -1;
      }
    }
    return at;
  }

  /** Adds the words that end here, each as far to the right as it can be. */
  private void addNearWordsUpTo(int end, LiteralTokens text, List<Range> ranges) {
    List<Range> backwards = new ArrayList<>();
    int before = end;
    for (LiteralTokens word : near.reversed()) {
      int at = before - word.size();
      while (!word.standAt(text, at)) {
        at--;
      }
      backwards.add(new Span(at, at + word.size()).range(text));
      before = at;
    }
    ranges.addAll(backwards.reversed());
  }

  /**
   * Where the text itself, however it is cut into units, and its other wordings occur: one
   * ascending list each, in which spans may overlap.
   */
  List<List<Span>> occurrencesIn(LiteralTokens text) {
    List<List<Span>> byWording = new ArrayList<>();
    List<Span> own = new ArrayList<>();
    for (LiteralTokens reading : readings()) {
      own.addAll(spans(reading, open ? reading.openPositionsIn(text) : reading.positionsIn(text)));
    }
    own.sort(Comparator.comparingInt(Span::from));
    byWording.add(own);
    wordings.forEach(wording -> byWording.add(spans(wording, wording.positionsIn(text))));
    return byWording;
  }

  private static List<Span> spans(LiteralTokens tokens, int[] positions) {
    List<Span> spans = new ArrayList<>(positions.length);
    for (int at : positions) {
      spans.add(new Span(at, at + tokens.size()));
    }
    return spans;
  }
}
