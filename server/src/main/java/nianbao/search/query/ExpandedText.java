package nianbao.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.index.ParagraphTokens;
import nianbao.report.Paragraph;
import nianbao.search.ReportHits.Range;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.HeaderChoice;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderReadings;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Near;
import nianbao.search.query.QueryNode.Text;
import nianbao.search.query.QueryNode.Unit;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import nianbao.text.Resources;

/**
 * A text of a query with the patterns to search for.
 *
 * @param text as typed
 * @param parts all of these must occur in a paragraph: the text itself or, after relaxing, each of
 *     its words
 * @param header what it may mean in the headers of reports, each of which counts as having it
 */
public record ExpandedText(Text text, List<TextPattern> parts, List<HeaderReading> header) {

  private static final Set<String> FUNCTION_WORDS = functionWords();

  /** A text of at least so many words is a sentence. */
  private static final int SENTENCE = 5;

  /** Of a longer unit only so many words are searched for. */
  private static final int MOST_WORDS = 64;

  private static Set<String> functionWords() {
    Set<String> words = new HashSet<>();
    for (String line : Resources.lines(ExpandedText.class, "function-words.txt")) {
      words.addAll(Arrays.asList(line.split(" ", -1)));
    }
    return words;
  }

  public ExpandedText {
    parts = List.copyOf(parts);
    header = List.copyOf(header);
  }

  /** The text as it was typed. */
  public static ExpandedText of(Text text) {
    TextPattern pattern =
        switch (text) {
          case Unit unit -> UnitTerms.of(unit);
          case Near near -> NearTerms.of(near);
        };
    return new ExpandedText(text, List.of(pattern), header(text));
  }

  private static List<HeaderReading> header(Text text) {
    return text instanceof Unit unit && unit.mode() == Mode.FREE
        ? HeaderReadings.of(unit.text())
        : List.of();
  }

  /** The same text with other patterns to search for. */
  public ExpandedText withParts(List<TextPattern> others) {
    return new ExpandedText(text, others, header);
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
        List.of());
  }

  private static Unit exact(Unit unit) {
    return unit.mode() == Mode.FREE ? new Unit(unit.text(), Mode.EXACT) : unit;
  }

  /**
   * All words of a free unit in one paragraph, in any order. Other texts stay as typed, and so do
   * sentences, since hardly any paragraph contains every word of one.
   */
  static ExpandedText allWords(Text text) {
    List<UnitTerms> words = words(text);
    return words.isEmpty() || isSentence(text)
        ? of(text)
        : new ExpandedText(text, List.copyOf(words), header(text));
  }

  private static boolean isSentence(Text text) {
    return text instanceof Unit unit && UnitTerms.of(unit).words().size() >= SENTENCE;
  }

  /**
   * Any word of a free unit.
   *
   * @param most at most so many wordings of words are used; later words are left out
   */
  static ExpandedText someWords(Text text, int most) {
    List<UnitTerms> words = words(text);
    if (words.size() < 2 || !(text instanceof Unit unit)) {
      return allWords(text);
    }
    List<UnitTerms> first = new ArrayList<>();
    int wordings = 0;
    for (UnitTerms word : words) {
      wordings += word.literals().size();
      if (wordings > most && !first.isEmpty()) {
        break;
      }
      first.add(word);
    }
    return new ExpandedText(text, List.of(new SomeWords(UnitTerms.of(unit), first)), header(text));
  }

  /** The content words of a free unit; none when it is a single word. */
  private static List<UnitTerms> words(Text text) {
    if (!(text instanceof Unit unit) || unit.mode() != Mode.FREE) {
      return List.of();
    }
    List<String> words = UnitTerms.of(unit).words();
    return words.size() < 2
        ? List.of()
        : contentWords(words).stream()
            .limit(MOST_WORDS)
            .map(word -> UnitTerms.of(new Unit(word, Mode.FREE)))
            .toList();
  }

  /**
   * The smartcn words that carry the meaning of a run, each once: without function words, and with
   * adjacent single characters joined to pairs, since smartcn takes apart words it does not know (保
   * / 理). When nothing else is left, all the words.
   */
  public static List<String> contentWords(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> single = new LinkedHashSet<>();
    String before = "";
    for (String word : words) {
      boolean says = !FUNCTION_WORDS.contains(word);
      boolean character = says && word.codePointCount(0, word.length()) == 1;
      if (character) {
        single.add(word);
        if (!before.isEmpty()) {
          found.add(before + word);
        }
      } else if (says) {
        found.add(word);
      }
      before = character && Character.isIdeographic(word.codePointAt(0)) ? word : "";
    }
    if (found.isEmpty()) {
      found.addAll(single.isEmpty() ? words : single);
    }
    return List.copyOf(found);
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
   * @param ofReports what it means in the headers of the reports found
   * @param shown the paragraphs of the results
   */
  SearchResult.Unit interpretation(List<HeaderChoice> ofReports, List<Paragraph> shown) {
    Set<String> writings = new LinkedHashSet<>();
    List<String> synonyms = new ArrayList<>();
    for (TextPattern part : parts) {
      writings.addAll(part.otherWritings());
      synonyms.addAll(part.synonyms());
    }
    writings.addAll(writingsWithMarks(shown));
    return new SearchResult.Unit(typed(), as(), List.copyOf(writings), synonyms, ofReports);
  }

  /** The printed writings with other marks inside than were typed, each once. */
  private Set<String> writingsWithMarks(List<Paragraph> shown) {
    if (parts.stream().noneMatch(TextPattern::isFoundWithMarks)) {
      return Set.of();
    }
    Map<LiteralTokens, String> printed = new LinkedHashMap<>();
    for (Paragraph paragraph : shown) {
      LiteralTokens tokens = ParagraphTokens.of(paragraph);
      for (TextPattern part : parts) {
        for (Range range : part.markedRangesIn(tokens)) {
          String found = Folding.onOneLine(paragraph.text().substring(range.start(), range.end()));
          printed.putIfAbsent(LiteralTokens.of(found), found);
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
      case SomeWords some -> "some";
    };
  }

  private String as(UnitTerms first) {
    if (parts.size() > 1 || !first.text().equals(typed())) {
      return "words";
    }
    return first.open() ? "prefix" : first.near().isEmpty() ? "literal" : "near";
  }
}
