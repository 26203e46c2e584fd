package nianbao.search;

import java.util.ArrayList;
import java.util.List;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;

/**
 * Reads a query.
 *
 * <pre>
 * query  = { blank | unit }
 * unit   = [ "-" ] ( phrase | word )
 * phrase = open { any character but close } ( close | end of query )
 * word   = { any character but blank and open }
 * open   = " “ ” 「 『 ＂ « »      close = the partner of open
 * </pre>
 *
 * Spaces of any width separate units. A phrase that isn't closed goes to the end, with a warning. A
 * unit without any letter, digit or sign that could be found is left out, with a warning. The same
 * unit again counts once.
 */
public final class QueryParser {

  /** Units beyond this many are left out, with a warning. */
  static final int MAX_UNITS = 20;

  private static final String OPENING = "\"“”「『＂«»";
  private static final String CLOSING = "\"”“」』＂»«";

  private final String text;
  private final List<Query.Unit> units = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int at;

  private QueryParser(String text) {
    this.text = text;
  }

  /** Reads a query; there is none that can't be read. */
  public static Query parse(String text) {
    QueryParser parser = new QueryParser(text);
    while (parser.at < text.length()) {
      if (Folding.isBlank(text.charAt(parser.at))) {
        parser.at++;
      } else {
        parser.unit();
      }
    }
    return new Query(parser.units, parser.warnings);
  }

  private void unit() {
    boolean excluded = isMinus(text.charAt(at)) && at + 1 < text.length();
    if (excluded && Folding.isBlank(text.charAt(at + 1))) {
      warnings.add("“-”后面没有词，已忽略 (nothing after “-”)");
      at++;
      return;
    }
    if (excluded) {
      at++;
    }
    int partner = OPENING.indexOf(text.charAt(at));
    if (partner >= 0) {
      add(phrase(CLOSING.charAt(partner)), true, excluded);
    } else {
      add(word(), false, excluded);
    }
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '－';
  }

  private String phrase(char close) {
    int start = ++at;
    int end = start;
    while (end < text.length() && !closes(text.charAt(end), close)) {
      end++;
    }
    if (end == text.length()) {
      warnings.add("引号没有成对 (a quotation mark is not closed)");
    }
    at = Math.min(text.length(), end + 1);
    return text.substring(start, end);
  }

  /** “信息“ and ”信息” are typed often enough. */
  private static boolean closes(char c, char close) {
    return c == close || ((close == '”' || close == '“') && (c == '”' || c == '“'));
  }

  private String word() {
    int start = at;
    while (at < text.length()
        && !Folding.isBlank(text.charAt(at))
        && OPENING.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void add(String words, boolean quoted, boolean excluded) {
    if (LiteralTokens.of(words).size() == 0) {
      warnings.add("空的词已忽略 (an empty unit was left out)");
      return;
    }
    Query.Unit unit = new Query.Unit(words.strip(), quoted, excluded);
    if (units.contains(unit)) {
      return;
    }
    if (units.size() == MAX_UNITS) {
      warnings.add("只查前 " + MAX_UNITS + " 个词 (only the first " + MAX_UNITS + " units count)");
    }
    if (units.size() < MAX_UNITS) {
      units.add(unit);
    }
  }
}
