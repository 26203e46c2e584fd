package nianbao.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nianbao.search.filter.PlaceNames;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.vocabulary.NumberWords;
import nianbao.search.query.vocabulary.SingleCharacters;
import nianbao.search.query.vocabulary.Vocabulary;
import nianbao.text.ChineseNumerals;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;
import nianbao.text.Synonyms;
import nianbao.text.UnmarkedTokens;
import nianbao.text.UnmarkedTokens.Occurrence;
import nianbao.text.writing.LongerNumber;
import nianbao.text.writing.Writings;
import nianbao.words.Words;

/**
 * What a unit of a query searches for.
 *
 * <ul>
 *   <li>its text, literally; an open one ({@code 2018*}) also where its last number or Latin word
 *       continues;
 *   <li>when it is free, other writings of it: those that {@link Writings} lists, the unit without
 *       its marks, and the unit with other marks inside ({@link UnmarkedTokens});
 *   <li>when it is free, other wordings of it by synonyms and other names of a place, literally;
 *   <li>when it is free and a run of four or more Han characters that smartcn cuts into several
 *       words: those words in order and as near as {@link Proximity#ofRun} says (主动公开信息 finds
 *       主动公开政府信息). Single characters are joined to their neighbours ({@link SingleCharacters}): 微
 *       and 博 scattered over a report are noise. Not a run with a number: 百分之三十三.
 * </ul>
 *
 * @param text as typed
 * @param literal units of the text itself
 * @param open whether the last of them may continue
 * @param writings units of each other writing that is looked for as it is
 * @param names what is looked for with marks inside: the unit and its other writings, without marks
 * @param wordings units of each synonymous wording
 * @param near words to find in order and near each other; empty for none
 * @param words smartcn words, for ranking
 */
public record UnitTerms(
    String text,
    LiteralTokens literal,
    boolean open,
    List<LiteralTokens> writings,
    List<UnmarkedTokens> names,
    List<LiteralTokens> wordings,
    List<LiteralTokens> near,
    List<String> words)
    implements TextPattern {

  private static final int SHORTEST_NEAR_RUN = 4;

  /** Longer runs are whole paragraphs, which are only ever searched for as they are. */
  private static final int MOST_NEAR_WORDS = 32;

  /** A longer text is hardly a name, and is only looked for with the marks it has. */
  private static final int LONGEST_NAME = 256;

  /** At most so many writings are looked for with marks inside. */
  private static final int MOST_NAMES = 8;

  /** The terms of a unit as it was typed. */
  public static UnitTerms of(Unit unit) {
    LiteralTokens literal = LiteralTokens.of(unit.text());
    List<String> words = Words.of(unit.text());
    if (unit.mode() != Mode.FREE) {
      boolean open = unit.mode() == Mode.PREFIX && literal.isRun(literal.size() - 1);
      return new UnitTerms(
          unit.text(), literal, open, List.of(), List.of(), List.of(), List.of(), words);
    }
    List<LiteralTokens> writings = writings(unit.text(), literal);
    List<LiteralTokens> wordings =
        Stream.concat(
                Synonyms.bundled().wordings(unit.text()).stream(),
                PlaceNames.otherNames(unit.text()).stream())
            .distinct()
            .map(LiteralTokens::of)
            .filter(wording -> !writings.contains(wording))
            .toList();
    return new UnitTerms(
        unit.text(),
        literal,
        false,
        writings,
        names(literal, writings),
        wordings,
        near(literal, words),
        words);
  }

  private static List<LiteralTokens> writings(String text, LiteralTokens literal) {
    Set<LiteralTokens> writings = new LinkedHashSet<>();
    Writings.of(text).forEach(writing -> writings.add(LiteralTokens.of(writing)));
    UnmarkedTokens unmarked = UnmarkedTokens.of(literal);
    if (unmarked.hasMarks() && unmarked.size() > 1 && unmarked.isNamedWith(index -> false)) {
      writings.add(unmarked.tokens());
    }
    writings.remove(literal);
    return List.copyOf(writings);
  }

  private static List<UnmarkedTokens> names(LiteralTokens literal, List<LiteralTokens> writings) {
    return Stream.concat(Stream.of(literal), writings.stream())
        .map(UnmarkedTokens::of)
        .filter(name -> name.size() > 1 && name.size() <= LONGEST_NAME)
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  /** A text that is also found by these wordings. */
  static UnitTerms withWordings(String text, List<LiteralTokens> wordings) {
    return new UnitTerms(
        text,
        LiteralTokens.of(text),
        false,
        List.of(),
        List.of(),
        wordings,
        List.of(),
        Words.of(text));
  }

  private static List<LiteralTokens> near(LiteralTokens literal, List<String> words) {
    if (literal.size() < SHORTEST_NEAR_RUN
        || words.size() < 2
        || words.size() > MOST_NEAR_WORDS
        || !isHan(literal)
        || NumberWords.isIn(literal.key())) {
      return List.of();
    }
    List<String> joined = SingleCharacters.joined(words);
    return joined.size() < 2 || joined.stream().anyMatch(UnitTerms::isNumber)
        ? List.of()
        : joined.stream().map(LiteralTokens::of).toList();
  }

  /** Whether a word is a number, which may be the end of a longer one: 三十三 in 一百三十三. */
  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> ChineseNumerals.isNumeral((char) c))
        && Vocabulary.bundled().kind(word) != Vocabulary.Kind.TERM;
  }

  private static boolean isHan(LiteralTokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isHan(i)) {
        return false;
      }
    }
    return true;
  }

  /** The same unit with those of its other writings and wordings that are found somewhere. */
  public UnitTerms with(
      List<LiteralTokens> writings, List<UnmarkedTokens> names, List<LiteralTokens> wordings) {
    return new UnitTerms(text, literal, open, writings, names, wordings, near, words);
  }

  /**
   * The same without the other writings and wordings that none of some has.
   *
   * @param parts the same unit with those of them that occur in each part of an index
   */
  public UnitTerms occurringIn(List<UnitTerms> parts) {
    return with(
        writings.stream()
            .filter(writing -> parts.stream().anyMatch(part -> part.writings.contains(writing)))
            .toList(),
        names.stream()
            .filter(name -> parts.stream().anyMatch(part -> part.names.contains(name)))
            .toList(),
        wordings.stream()
            .filter(wording -> parts.stream().anyMatch(part -> part.wordings.contains(wording)))
            .toList());
  }

  /** Whether it has other writings or wordings. */
  public boolean isVaried() {
    return hasOtherWritings() || !wordings.isEmpty();
  }

  @Override
  public List<UnitTerms> units() {
    return List.of(this);
  }

  @Override
  public UnitTerms withUnits(UnaryOperator<UnitTerms> terms) {
    return terms.apply(this);
  }

  /** Whether it is also found in another writing. */
  public boolean hasOtherWritings() {
    return !writings.isEmpty() || !names.isEmpty();
  }

  /** The text in every way it can be cut into units, its other writings and its other wordings. */
  public List<LiteralTokens> literals() {
    List<LiteralTokens> all = readings();
    all.addAll(writings);
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
  public List<String> otherWritings() {
    return writings.stream().map(LiteralTokens::key).toList();
  }

  @Override
  public List<Range> rangesIn(LiteralTokens text) {
    List<Range> ranges = wholeRangesIn(text);
    return ranges.isEmpty() && !near.isEmpty()
        ? nearMatchesIn(text).stream().flatMap(List::stream).toList()
        : ranges;
  }

  private List<Range> wholeRangesIn(LiteralTokens text) {
    List<List<Span>> occurrences = occurrencesIn(text);
    occurrences.add(markedIn(text));
    return Span.shown(occurrences, text);
  }

  /**
   * Where its {@link #near} words stand apart in a text that has it in no other way, each from the
   * first word to the last.
   */
  List<Range> apartRangesIn(LiteralTokens text) {
    return near.isEmpty() || !wholeRangesIn(text).isEmpty()
        ? List.of()
        : nearMatchesIn(text).stream()
            .map(words -> new Range(words.getFirst().start(), words.getLast().end()))
            .toList();
  }

  /**
   * The words of every match of the {@link #near} words, from left to right. Matches don't overlap,
   * and each ends as early and is as short as it can be.
   */
  private List<List<Range>> nearMatchesIn(LiteralTokens text) {
    List<List<Range>> matches = new ArrayList<>();
    int from = 0;
    for (int begin : near.getFirst().positionsIn(text)) {
      int end = begin < from ? -1 : nearEnd(begin, text);
      if (end >= 0) {
        matches.add(nearWordsUpTo(end, text));
        from = end;
      }
    }
    return matches;
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

  /** The words that end here, each as far to the right as it can be. */
  private List<Range> nearWordsUpTo(int end, LiteralTokens text) {
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
    return backwards.reversed();
  }

  /**
   * Where the text itself, however it is cut into units, its other writings and its other wordings
   * occur: one ascending list each, in which spans may overlap. Not those with marks inside.
   */
  List<List<Span>> occurrencesIn(LiteralTokens text) {
    List<List<Span>> byWording = new ArrayList<>();
    List<Span> own = new ArrayList<>();
    for (LiteralTokens reading : readings()) {
      own.addAll(spans(reading, open ? reading.openPositionsIn(text) : reading.positionsIn(text)));
    }
    own.sort(Comparator.comparingInt(Span::from));
    byWording.add(own);
    writings.forEach(writing -> byWording.add(wholeSpans(writing, text)));
    wordings.forEach(wording -> byWording.add(spans(wording, wording.positionsIn(text))));
    return byWording;
  }

  /** Where it occurs with marks inside, ascending. */
  private List<Span> markedIn(LiteralTokens text) {
    if (names.isEmpty()) {
      return List.of();
    }
    UnmarkedTokens unmarked = UnmarkedTokens.of(text);
    return names.stream()
        .flatMap(name -> markedOccurrences(name, unmarked, text))
        .map(found -> new Span(found.from(), found.to()))
        .sorted(Comparator.comparingInt(Span::from))
        .toList();
  }

  private Stream<Occurrence> markedOccurrences(
      UnmarkedTokens name, UnmarkedTokens unmarked, LiteralTokens text) {
    LongerNumber longer = longer(name);
    return unmarked
        .markedOccurrencesOf(name, found -> !longer.contains(text, found.from(), found.to()))
        .stream();
  }

  /** What would make one of its names part of another number; not what was typed. */
  public LongerNumber longer(UnmarkedTokens name) {
    return name.equals(UnmarkedTokens.of(literal))
        ? LongerNumber.NONE
        : LongerNumber.of(name.tokens());
  }

  @Override
  public boolean isFoundWithMarks() {
    return !names.isEmpty();
  }

  @Override
  public List<Range> markedRangesIn(LiteralTokens text) {
    return markedIn(text).stream()
        .filter(span -> !isListed(span, text))
        .map(span -> span.range(text))
        .toList();
  }

  /** Whether it is the text as typed or one of the other writings that are listed. */
  private boolean isListed(Span span, LiteralTokens text) {
    return Stream.concat(Stream.of(literal), writings.stream())
        .anyMatch(
            tokens ->
                tokens.size() == span.to() - span.from() && tokens.standAt(text, span.from()));
  }

  /** Where a writing occurs and is not part of a longer number. */
  private static List<Span> wholeSpans(LiteralTokens writing, LiteralTokens text) {
    LongerNumber longer = LongerNumber.of(writing);
    List<Span> spans = spans(writing, writing.positionsIn(text));
    spans.removeIf(span -> longer.contains(text, span.from(), span.to()));
    return spans;
  }

  private static List<Span> spans(LiteralTokens tokens, int[] positions) {
    List<Span> spans = new ArrayList<>(positions.length);
    for (int at : positions) {
      spans.add(new Span(at, at + tokens.size()));
    }
    return spans;
  }
}
