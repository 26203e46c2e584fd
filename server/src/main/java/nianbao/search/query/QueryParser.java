package nianbao.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.search.QueryNotice;
import nianbao.search.QuerySyntaxException;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.Filters;
import nianbao.search.query.QueryNode.And;
import nianbao.search.query.QueryNode.Near;
import nianbao.search.query.QueryNode.Not;
import nianbao.search.query.QueryNode.Or;
import nianbao.search.query.QueryNode.Section;
import nianbao.search.query.QueryNode.Title;
import nianbao.search.query.QueryNode.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Parses queries.
 *
 * <pre>
 * query   = any
 * any     = all { or all }                      or      = "OR" | "或" | "|" | "||"
 * all     = { part [ and ] }                    and     = "AND" | "&" | "&&"
 * part    = { "-" | "!" | "NOT" } near
 * near    = term { "NEAR" [ "/" number ] term }
 * term    = "(" any ")" | filter | unit
 * filter  = field ":" ( phrase | word ) | range | compared
 * range   = [ date ] ".." [ date ]
 * compared = name compare number | number compare name [ compare number ]
 *         | name "BETWEEN" number "AND" number
 * name    = field | figure [ "/" figure ] | ( "change" | "rate" | "增长" | "率" ) "(" figure ")" | figure "率"
 * compare = ">" | "<" | ">=" | "<=" | "=" | "≥" | "≤" | ":"
 * unit    = [ "=" ] ( phrase | word ) [ "*" ]
 * phrase  = open { any character but close } close
 * word    = { any character but white space, open, "|", "&&" and a ")" it has not opened }
 * open    = " “ ” „ 「 『 « » ‹ 〝 and, before a word, ‘ ' `
 * close   = the partner of open, or at the end of a term another mark of its kind
 * </pre>
 *
 * White space, letters and signs may have any width, operators any case; invisible characters count
 * for nothing. A space between digits in groups of three belongs to their word: 1 368件. An operator
 * that is a word or {@code &} counts as one only where it stands by itself with something on both
 * sides; elsewhere it is searched for. A parenthesis within a word or leading one, as in （一）项,
 * belongs to the word. Fields and their values are those of {@link
 * nianbao.search.filter.FilterField}, names of figures those of {@link nianbao.figures.Concept};
 * after any other name a colon is a character like any other.
 *
 * <p>What is incomplete is repaired and what can't be found is left out, both with a warning: a
 * quotation mark or parenthesis without its partner, a sign without a term, a {@code *} or {@code
 * ?} in place of characters, a comparison that can't be understood. A repeated term counts once.
 */
public final class QueryParser {

  /** Terms beyond this many are left out, with a warning. */
  static final int MAX_TERMS = 20;

  /** Parentheses nested more deeply are ignored, with a warning. */
  static final int MAX_DEPTH = 10;

  /** Characters allowed between the units of {@code NEAR}: by default, and at most. */
  private static final int STANDARD_DISTANCE = 20;

  private static final int MAX_DISTANCE = 500;

  private static final Pattern NEAR =
      Pattern.compile(
          "NEAR(?:/(?<distance>[0-9]{1,9}))?+(?=[\\s\\p{Z}])", Pattern.CASE_INSENSITIVE);

  /** Returned when there is no {@code NEAR}. */
  private static final int NOT_NEAR = -1;

  private final QueryCharacters text;
  private final Set<QueryNotice> warnings = new LinkedHashSet<>();
  private final FilterTerms filters;
  private final UnitParser units;
  private final boolean unfinished;
  private int depth;
  private int passedOver;
  private int terms;

  private QueryParser(String text, boolean unfinished) {
    this.unfinished = unfinished;
    this.text = new QueryCharacters(text);
    this.filters = new FilterTerms(this.text, warnings);
    this.units = new UnitParser(this.text, warnings);
  }

  /**
   * Parses a query.
   *
   * @throws QuerySyntaxException when the value of a field is not valid
   */
  public static Query parse(String text) {
    String visible = QueryCharacters.visible(text);
    QueryParser parser = new QueryParser(visible, false);
    QueryNode root = parser.any();
    if (isNothing(root) && parser.filters.haveLeftOut()) {
      root = new Or(List.of());
    }
    return new Query(visible, root, List.copyOf(parser.warnings), parser.units.units());
  }

  /**
   * Parses a query together with those filters beside it that search in texts, {@link
   * FilterField#TITLE} and {@link FilterField#SECTION}; they apply to all of it.
   *
   * @throws QuerySyntaxException when the value of a field in the query is not valid
   */
  public static Query parse(String text, Filters filters) {
    Query query = parse(text);
    List<QueryNode> parts =
        new ArrayList<>(query.root() instanceof And and ? and.parts() : List.of(query.root()));
    List<QueryNode> titles = new ArrayList<>();
    units(filters.values(FilterField.TITLE)).forEach(words -> titles.add(new Title(words)));
    if (!titles.isEmpty()) {
      parts.add(titles.size() == 1 ? titles.getFirst() : new Or(titles));
    }
    List<Unit> headings = units(filters.values(FilterField.SECTION));
    if (!headings.isEmpty()) {
      parts.add(new Section(headings));
    }
    QueryNode root = parts.size() == 1 ? parts.getFirst() : new And(parts);
    return new Query(query.text(), root, query.warnings(), query.units());
  }

  private static List<Unit> units(List<String> values) {
    return values.stream().map(UnitParser::of).filter(Objects::nonNull).toList();
  }

  /** Parses a query that is still being typed, up to its last word or phrase. */
  static QueryCharacters readUnfinished(String text) {
    QueryParser parser = new QueryParser(text, true);
    parser.any();
    return parser.text;
  }

  private QueryNode any() {
    List<QueryNode> alternatives = new ArrayList<>();
    boolean behindOr = false;
    do {
      int before = warnings.size();
      QueryNode next = all();
      if (isNothing(next)) {
        if (behindOr && warnings.size() == before) {
          warn("“|”或 OR 后面没有词，已忽略", "nothing after “|” or OR");
        }
      } else if (!alternatives.contains(next)) {
        alternatives.add(next);
      }
      behindOr = takeOr();
    } while (behindOr);
    return switch (alternatives.size()) {
      case 0 -> new And(List.of());
      case 1 -> alternatives.getFirst();
      default -> either(alternatives);
    };
  }

  /** Alternatives that are all sections become one section, which confines the texts beside it. */
  private static QueryNode either(List<QueryNode> alternatives) {
    List<Unit> headings = new ArrayList<>();
    for (QueryNode alternative : alternatives) {
      if (!(alternative instanceof Section section)) {
        return new Or(alternatives);
      }
      headings.addAll(section.headings());
    }
    return new Section(headings);
  }

  private boolean takeOr() {
    return text.takeRun('|', 1) || text.takeOperator("OR") || text.takeOperator("或");
  }

  private boolean takeAnd() {
    return text.takeRun('&', 2) || text.takeOperator("AND") || text.takeOperator("&");
  }

  private QueryNode all() {
    List<QueryNode> parts = new ArrayList<>();
    while (!isAtEndOfAll(parts)) {
      QueryNode part = part();
      if (part != null && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  /** Skips what belongs to no term; an operator that joins nothing is a word. */
  private boolean isAtEndOfAll(List<QueryNode> parts) {
    text.skipBlanks();
    while (passedOver > 0 && text.take(')')) {
      passedOver--;
      text.skipBlanks();
    }
    if (parts.isEmpty()) {
      passSigns();
    }
    while (!parts.isEmpty() && takeAnd()) {
      text.skipBlanks();
    }
    return text.isAtEnd() || (depth > 0 && text.peek() == ')') || (!parts.isEmpty() && isAtOr());
  }

  private void passSigns() {
    int start = text.position();
    while (text.takeRun('|', 1) || text.takeRun('&', 2)) {
      String sign = "“" + text.typedFrom(start).strip() + "”";
      warn(sign + "前面没有词，已忽略", "nothing before " + sign);
      text.skipBlanks();
      start = text.position();
    }
  }

  private boolean isAtOr() {
    int start = text.position();
    boolean or = takeOr();
    text.goTo(start);
    return or;
  }

  private @Nullable QueryNode part() {
    boolean excluded = takeNot();
    if (excluded && text.isAtBreak()) {
      warn("“-”后面没有词，已忽略", "nothing after “-”");
      return null;
    }
    QueryNode part = near();
    return part == null || !excluded ? part : new Not(part);
  }

  private boolean takeNot() {
    boolean not = false;
    while (text.takeMinus() || text.takeOperator("NOT")) {
      not = true;
    }
    return not;
  }

  private @Nullable QueryNode near() {
    QueryNode left = term();
    List<QueryNode> pairs = new ArrayList<>();
    for (int distance = takeNear(); left != null && distance != NOT_NEAR; distance = takeNear()) {
      QueryNode right = term();
      if (left instanceof Unit first && right instanceof Unit second) {
        pairs.add(new Near(first, second, distance));
      } else {
        warn("NEAR 只能连接两个词，已按“并且”处理", "NEAR joins two words; taken as AND");
        pairs.add(left);
        if (right != null) {
          pairs.add(right);
        }
      }
      left = right;
    }
    if (pairs.isEmpty()) {
      return left;
    }
    return pairs.size() == 1 ? pairs.getFirst() : new And(pairs);
  }

  /** Takes a {@code NEAR} that has something after it; its distance, or {@link #NOT_NEAR}. */
  private int takeNear() {
    int start = text.position();
    text.skipBlanks();
    Matcher sign = text.matcher(NEAR);
    if (sign.lookingAt()) {
      text.goTo(sign.end());
      text.skipBlanks();
      if (!text.isAtBreak()) {
        return distance(sign.group("distance"));
      }
    }
    text.goTo(start);
    return NOT_NEAR;
  }

  private int distance(@Nullable String number) {
    int distance = number == null ? STANDARD_DISTANCE : Integer.parseInt(number);
    if (distance > MAX_DISTANCE) {
      warn("NEAR 的距离最多 " + MAX_DISTANCE, "the distance of NEAR is at most " + MAX_DISTANCE);
    }
    return Math.min(distance, MAX_DISTANCE);
  }

  private @Nullable QueryNode term() {
    if (text.peek() == '(' && !text.isParenthesisOfWord()) {
      return group();
    }
    QueryNode filter = filter();
    if (filter != null && isNothing(filter)) {
      return null;
    }
    QueryNode term = filter == null ? units.take(depth > 0) : filter;
    if (term == null || ++terms <= MAX_TERMS) {
      return term;
    }
    warn("只查前 " + MAX_TERMS + " 个词", "only the first " + MAX_TERMS + " terms count");
    return null;
  }

  private @Nullable QueryNode filter() {
    try {
      return filters.take(depth > 0);
    } catch (QuerySyntaxException e) {
      if (unfinished) {
        return new And(List.of());
      }
      throw e;
    }
  }

  private void warn(String chinese, String english) {
    warnings.add(new QueryNotice(chinese, english));
  }

  private @Nullable QueryNode group() {
    text.skip();
    if (depth == MAX_DEPTH) {
      warn("括号太深，已忽略", "parentheses are too deep");
      passedOver++;
      return null;
    }
    depth++;
    QueryNode group = any();
    depth--;
    if (!text.take(')')) {
      warn("括号没有成对", "a parenthesis is not closed");
    }
    if (isNothing(group)) {
      warn("空的括号已忽略", "empty parentheses");
      return null;
    }
    return group;
  }

  private static boolean isNothing(QueryNode node) {
    return node instanceof And and && and.parts().isEmpty();
  }
}
