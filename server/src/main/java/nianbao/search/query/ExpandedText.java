package nianbao.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import nianbao.index.ParagraphTokens;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderReadings;
import nianbao.search.header.HeaderWord;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Near;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;

/**
 * A text of a query with the patterns to search for.
 *
 * @param text as typed
 * @param parts all of these must occur in a paragraph: the text itself or, after relaxing, each of
 *     its words
 * @param header what it may mean in the headers of reports, each of which counts as having it
 * @param dropped words of the text that are not asked for after relaxing, as typed
 * @param missing words of the text that no report found has, as typed
 * @param ofReports words of the text that are asked of the headers of reports after relaxing
 */
public record ExpandedText(
    Text text,
    List<TextPattern> parts,
    List<HeaderReading> header,
    List<String> dropped,
    List<String> missing,
    List<HeaderWord> ofReports) {

  /** So many examples of words apart from each other show what is meant. */
  private static final int MOST_APART = 3;

  /** So many printed writings are listed. */
  private static final int MOST_MARKED = 100;

  public ExpandedText {
    parts = List.copyOf(parts);
    header = List.copyOf(header);
    dropped = List.copyOf(dropped);
    missing = List.copyOf(missing);
    ofReports = List.copyOf(ofReports);
  }

  /** The text as it was typed. */
  public static ExpandedText of(Text text) {
    TextPattern pattern =
        switch (text) {
          case Unit unit -> UnitTerms.of(unit);
          case Near near -> NearTerms.of(near);
        };
    return new ExpandedText(text, List.of(pattern), header(text), List.of(), List.of(), List.of());
  }

  private static List<HeaderReading> header(Text text) {
    return text instanceof Unit unit && unit.mode() == Mode.FREE
        ? HeaderReadings.of(unit.text())
        : List.of();
  }

  /** The same text with other patterns to search for. */
  public ExpandedText withParts(List<TextPattern> others) {
    return new ExpandedText(text, others, header, dropped, missing, ofReports);
  }

  /** The same text with what it does mean in headers; readings without a meaning are left out. */
  ExpandedText withReadings(Map<HeaderReading, HeaderReading> meant) {
    return new ExpandedText(
        text,
        parts,
        meanings(header, meant),
        dropped,
        missing,
        ofReports.stream()
            .map(word -> new HeaderWord(word.text(), meanings(word.readings(), meant)))
            .toList());
  }

  private static List<HeaderReading> meanings(
      List<HeaderReading> readings, Map<HeaderReading, HeaderReading> meant) {
    return readings.stream().filter(meant::containsKey).map(meant::get).toList();
  }

  /** The text exactly as typed, without synonyms. */
  static ExpandedText literally(Text text) {
    return new ExpandedText(
        text,
        switch (text) {
          case Unit unit -> of(exact(unit)).parts;
          case Near near ->
              of(new Near(exact(near.left()), exact(near.right()), near.distance())).parts;
        },
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Unit exact(Unit unit) {
    return unit.mode() == Mode.FREE ? new Unit(unit.text(), Mode.EXACT) : unit;
  }

  /** All words of a run in one paragraph, in any order. */
  static ExpandedText allWords(Text text, TellingWords telling) {
    List<TextPattern> words = new ArrayList<>();
    telling.words().forEach(word -> words.add(word.terms()));
    return new ExpandedText(
        text, words, header(text), telling.filler(), telling.textsOfMissing(), List.of());
  }

  /** Words of a run that together weigh a share of all. */
  static ExpandedText someWords(Unit unit, TellingWords telling, double share) {
    SomeWords some = new SomeWords(telling.run(), telling.words(), share * telling.weight());
    List<String> dropped = new ArrayList<>(telling.filler());
    if (some.areNeededEnough()) {
      List<TellingWord> others = new ArrayList<>(telling.words());
      others.removeAll(some.needed());
      others.forEach(word -> dropped.add(word.terms().text()));
    }
    return new ExpandedText(
        unit, List.of(some), header(unit), dropped, telling.textsOfMissing(), List.of());
  }

  /** A word of a run by itself. */
  static ExpandedText ofWord(TellingWord word) {
    Unit text = new Unit(word.terms().text(), Mode.FREE);
    return new ExpandedText(
        text, List.of(word.terms()), List.of(), List.of(), List.of(), List.of());
  }

  /** Words that only the header of a report can have. */
  static ExpandedText ofReports(HeaderWord word) {
    return new ExpandedText(
        new Unit(word.text(), Mode.FREE),
        List.of(),
        word.readings(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same text of which some words are asked of headers, and others not at all. */
  ExpandedText narrowed(List<HeaderWord> asked, List<String> unasked) {
    List<String> all = new ArrayList<>(unasked);
    all.addAll(dropped);
    return new ExpandedText(text, parts, header, all, missing, asked);
  }

  /** The same text of which no report found has some words either. */
  public ExpandedText lacking(List<String> words) {
    List<String> all = new ArrayList<>(missing);
    all.addAll(words);
    List<String> others = dropped.stream().filter(word -> !words.contains(word)).toList();
    return new ExpandedText(text, parts, header, others, all, ofReports);
  }

  /** Whether nothing of it is looked for in the text of reports. */
  boolean isOfReportsOnly() {
    return parts.isEmpty();
  }

  /**
   * Where its parts occur in a text that contains all of them, in any order; empty when one is
   * missing.
   */
  List<Range> rangesIn(LiteralTokens tokens) {
    List<Range> ranges = new ArrayList<>();
    for (TextPattern part : parts) {
      List<Range> ofPart = part.rangesIn(tokens);
      if (ofPart.isEmpty()) {
        return List.of();
      }
      ranges.addAll(ofPart);
    }
    return ranges;
  }

  /**
   * How the text was understood.
   *
   * @param choices what it means in the headers of the reports found
   * @param shown the paragraphs of the results
   */
  SearchResult.Unit interpretation(List<HeaderChoice> choices, List<ParagraphHit> shown) {
    Set<String> writings = new LinkedHashSet<>();
    List<String> synonyms = new ArrayList<>();
    for (TextPattern part : parts) {
      writings.addAll(part.otherWritings());
      synonyms.addAll(part.synonyms());
    }
    writings.addAll(writingsWithMarks(shown));
    return new SearchResult.Unit(
        typed(),
        as(),
        List.copyOf(writings),
        synonyms,
        wordsApart(shown),
        dropped,
        missing,
        choices);
  }

  /** The printed writings with other marks inside than were typed, each once. */
  private Set<String> writingsWithMarks(List<ParagraphHit> shown) {
    if (parts.stream().noneMatch(TextPattern::isFoundWithMarks)) {
      return Set.of();
    }
    return printed(shown, TextPattern::markedRangesIn, MOST_MARKED);
  }

  /** Some of what is printed where the words of a unit are only near each other. */
  private List<String> wordsApart(List<ParagraphHit> shown) {
    return parts.stream().anyMatch(part -> part instanceof UnitTerms unit && !unit.near().isEmpty())
        ? List.copyOf(printed(shown, ExpandedText::apartRangesIn, MOST_APART))
        : List.of();
  }

  private static List<Range> apartRangesIn(TextPattern part, LiteralTokens tokens) {
    return part instanceof UnitTerms unit ? unit.apartRangesIn(tokens) : List.of();
  }

  /** What is printed where the parts are found, each once. */
  private Set<String> printed(
      List<ParagraphHit> shown,
      BiFunction<TextPattern, LiteralTokens, List<Range>> ranges,
      int most) {
    Map<LiteralTokens, String> printed = new LinkedHashMap<>();
    for (ParagraphHit paragraph : shown) {
      LiteralTokens tokens = ParagraphTokens.of(paragraph.kind(), paragraph.text());
      for (TextPattern part : parts) {
        for (Range range : ranges.apply(part, tokens)) {
          if (printed.size() < most) {
            String found =
                Folding.onOneLine(paragraph.text().substring(range.start(), range.end()));
            printed.putIfAbsent(LiteralTokens.of(found), found);
          }
        }
      }
    }
    return new LinkedHashSet<>(printed.values());
  }

  /** As it was typed, without quotes and signs. */
  public String typed() {
    return switch (text) {
      case Unit unit -> unit.text();
      case Near near -> near.typed();
    };
  }

  private String as() {
    return switch (parts.getFirst()) {
      case UnitTerms unit -> as(unit);
      case NearTerms pair -> "distance";
      case SomeWords some -> some.areNeededEnough() ? "words" : "some";
    };
  }

  private String as(UnitTerms first) {
    if (parts.size() > 1 || !first.text().equals(typed())) {
      return "words";
    }
    return first.open() ? "prefix" : first.near().isEmpty() ? "literal" : "near";
  }
}
