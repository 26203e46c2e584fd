package nianbao.bench.recall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.Resources;

/**
 * What counts as another writing of the same string, by rules of {@code plain-rules.tsv} that know
 * nothing of the program's own. Each rewrites an expression in one way, so that texts that say the
 * same become equal.
 */
final class PlainRules {

  /** Nothing but folding. */
  static final PlainRules NONE = new PlainRules("none");

  /** Numbers, dates and signs in another writing that must be found. */
  static final PlainRules WRITING = new PlainRules("writing");

  /** Names that must be found with quotation marks, brackets, commas and glosses inside. */
  static final PlainRules MARKS = new PlainRules("marks");

  /** All that a reader could take for the same: what differs even so must not be found. */
  static final PlainRules ANY = new PlainRules("any");

  /** The same where dates are taken for what they say, not for their numbers. */
  static final PlainRules ANY_DATED = new PlainRules("dated", "any");

  private static final Pattern NUMERALS = Pattern.compile("[0-9〇○零一二三四五六七八九十百]+");

  /** In place of the pattern, for a row of signs that are skipped. */
  private static final String SKIPPED = "marks";

  private record Rule(Pattern pattern, Function<MatchResult, String> rewriting) {}

  /**
   * A rewritten part of a text.
   *
   * @param term what counts instead; empty for nothing
   */
  record Rewritten(int start, int end, String term) {}

  private final StringBuilder skipped = new StringBuilder();
  private final List<Rule> rules = new ArrayList<>();

  private PlainRules(String... sets) {
    for (String set : sets) {
      for (String[] row : Resources.rows(PlainRules.class, "plain-rules.tsv", 3)) {
        if (row[0].equals(set) && row[1].equals(SKIPPED)) {
          skipped.append(row[2]);
        } else if (row[0].equals(set)) {
          rules.add(new Rule(Pattern.compile(row[1]), rewriting(row[2])));
        }
      }
    }
  }

  private static Function<MatchResult, String> rewriting(String name) {
    return switch (name) {
      case "date" -> PlainRules::date;
      case "number" -> PlainRules::digits;
      case "percent" ->
          match -> PlainNumerals.digits(match.group().replaceAll("百分之|[%\\s]", "")) + "%";
      case "day" -> match -> month(match) + PlainNumerals.digits(match.group(3)) + '日';
      case "month" -> PlainRules::month;
      case "counted" -> match -> NUMERALS.matcher(match.group()).replaceAll(PlainRules::digits);
      case "itself" -> MatchResult::group;
      case "document" -> match -> '〔' + match.group(1) + match.group().substring(6);
      default -> match -> name;
    };
  }

  private static String digits(MatchResult number) {
    return PlainNumerals.digits(number.group());
  }

  private static String month(MatchResult date) {
    return date.group(1) + '年' + PlainNumerals.digits(date.group(2)) + '月';
  }

  private static String date(MatchResult date) {
    StringBuilder digits = new StringBuilder("date");
    for (int part = 1; part <= 3; part++) {
      digits.append('/').append(PlainNumerals.digits(date.group(part)));
    }
    return digits.toString();
  }

  /** Whether a sign doesn't count. */
  boolean isSkipped(String term) {
    return term.length() == 1 && skipped.indexOf(term) >= 0;
  }

  /** The rewritten parts of a text, ascending and disjoint; earlier rules come first. */
  List<Rewritten> rewritten(String text) {
    List<Rewritten> parts = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(text);
      while (matcher.find()) {
        int next = taken.nextSetBit(matcher.start());
        if (next < 0 || next >= matcher.end()) {
          taken.set(matcher.start(), matcher.end());
          String term = rule.rewriting().apply(matcher);
          parts.add(new Rewritten(matcher.start(), matcher.end(), term));
        }
      }
    }
    parts.sort(Comparator.comparingInt(Rewritten::start));
    return parts;
  }
}
