package nianbao.extract.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.office.OfficeFinder.Mention;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import nianbao.text.Years;

/**
 * Tells by the grammar of a sentence what an office that it names has to do with the report: 由X编制
 * and 现将X…年度报告公布 make X the one that reports, 请与X联系 the one to ask, 在X领导下 and 按照X要求 nothing at all.
 * The patterns are in {@code issuer-grammar.tsv} and see a bounded part of the sentence; how an
 * office speaks of itself is in {@code self-words.tsv}.
 */
final class IssuerGrammar {

  /** How much of the text before and behind a name the patterns see, in characters. */
  private static final int BEFORE = 16;

  private static final int AFTER = 150;

  /** The role of an office that is told of, superior or quoted. */
  static final String NONE = "none";

  /** The role of another office of any place: 学习借鉴X的经验. Its place says nothing either. */
  static final String OTHER = "other";

  /** The role of an office that is named in no telling way. */
  static final String NAMED = "named";

  private record Row(String role, Pattern before, Pattern after) {}

  private static final List<Row> ROWS = new ArrayList<>();

  static {
    for (String[] row : Resources.rows(IssuerGrammar.class, "issuer-grammar.tsv", 3)) {
      // A lookbehind is tried only as far back as its words are long.
      ROWS.add(new Row(row[0], pattern("(?<=" + row[1] + ")$"), pattern(row[2])));
    }
  }

  private IssuerGrammar() {}

  private static Pattern pattern(String text) {
    return Pattern.compile(
        text.replace("YEAR", Years.DIGITS + "年?度?")
            .replace("REPORT", "(?:报告|年报|总结|(?:公开|工作)(?:工作)?(?:的)?(?:有关)?情况)")
            .replace("CLAUSE", "(?:^|[,。;:!]|年度?|来|间|一年)"));
  }

  /**
   * The role of an office in its sentence: a rule of {@code evidence-weights.tsv}, {@link #NAMED},
   * {@link #OTHER} or {@link #NONE}.
   */
  static String role(String plain, Mention name) {
    String before = plain.substring(Math.max(0, name.start() - BEFORE), name.start());
    String after = plain.substring(name.end(), Math.min(plain.length(), name.end() + AFTER));
    for (Row row : ROWS) {
      if (endsWith(before, row.before) && row.after.matcher(after).lookingAt()) {
        return row.role;
      }
    }
    return NAMED;
  }

  private static boolean endsWith(String before, Pattern words) {
    return words
        .matcher(before)
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .region(before.length(), before.length())
        .lookingAt();
  }

  /** How the office that reports speaks of itself: 我局 is no government and no general office. */
  static final class Speaker {

    /** The words by which an office calls itself, with what its name then holds. */
    private static final WordTrie<List<String>> WORDS = new WordTrie<>();

    static {
      for (String[] row : Resources.rows(IssuerGrammar.class, "self-words.tsv", 2)) {
        WORDS.put(row[0], List.of(row[1].split(" ", -1)));
      }
    }

    /** What the name may hold, by the words found; empty when the office never speaks of itself. */
    private final Set<String> inNames = new HashSet<>();

    /** Looks for the words in the lines of a text. */
    Speaker(List<Line> lines) {
      for (Line line : lines) {
        inNames.addAll(names(line.plain(), line.plain().length()));
      }
    }

    /** What the names may hold of the offices that speak of themselves before an offset. */
    private static Set<String> names(String plain, int to) {
      Set<String> names = new HashSet<>();
      for (int i = 0; i < to; i++) {
        char c = plain.charAt(i);
        WordTrie.Hit<List<String>> word = c == '我' || c == '本' ? WORDS.longestAt(plain, i) : null;
        if (word != null) {
          names.addAll(word.value());
        }
      }
      return names;
    }

    /** Whether an office has spoken of itself before an offset, and so names others behind it. */
    static boolean speaksBefore(String plain, int offset) {
      return !names(plain, offset).isEmpty();
    }

    /** Whether the office speaks of itself at all. */
    boolean speaks() {
      return !inNames.isEmpty();
    }

    /** Whether the office that speaks may have this name; any may when none speaks. */
    boolean mayBe(String plain) {
      return inNames.isEmpty() || inNames.stream().anyMatch(plain::contains);
    }
  }
}
