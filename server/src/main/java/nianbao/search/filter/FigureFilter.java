package nianbao.search.filter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.figures.Concept;
import nianbao.figures.relation.Comparison.Operator;
import nianbao.text.Folding;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Accepts reports of which a quantity compares as given with a number. A report that lacks a figure
 * or leaves it blank is never accepted, nor is one whose divisor is zero.
 *
 * @param value for a ratio or a change the quotient: 0.3, not 30
 */
public record FigureFilter(Quantity quantity, Operator operator, BigDecimal value) {

  /** What is compared. Names are of cells or concepts, each one of {@link Concept#names}. */
  public sealed interface Quantity {
    /** The figures that it is made of. */
    List<String> names();
  }

  /** A figure itself. */
  public record Itself(String name) implements Quantity {
    public Itself {
      requireKnown(name);
    }

    @Override
    public List<String> names() {
      return List.of(name);
    }
  }

  /** A figure divided by another one of the same report. */
  public record Ratio(String name, String per) implements Quantity {
    public Ratio {
      requireKnown(name);
      requireKnown(per);
    }

    @Override
    public List<String> names() {
      return List.of(name, per);
    }
  }

  /**
   * By what share of it a figure is more than in the same office's report for the year before: 1
   * where it doubled, -0.5 where it was halved.
   */
  public record Change(String name) implements Quantity {
    public Change {
      requireKnown(name);
    }

    @Override
    public List<String> names() {
      return List.of(name);
    }
  }

  /**
   * Which share of the paragraphs with text stands, word for word, in the same office's report for
   * the year before, too; unknown for reports with fewer than five.
   */
  public record Repeated() implements Quantity {
    private static final String KEY = "repeated";

    @Override
    public List<String> names() {
      return List.of();
    }
  }

  /** An expression for the name of a figure, with or without a column. */
  public static final String NAME = "[\\p{L}0-9_]{1,60}+(?:\\[\\w{1,40}+])?+";

  /** What is at the end of the name of a rate, behind that of a figure: 不予公开率. */
  private static final String RATE = "率";

  /** An expression for a change or a rate: {@code change(requests)}, {@code rate(refused)}. */
  public static final String FUNCTION =
      "(?i:(?<change>change|变化|變化|增长|增長)|rate|%s)[(（](?<of>%s)[)）]".formatted(RATE, NAME);

  /** A quantity, followed by a comparison. */
  private static final Pattern TERM =
      Pattern.compile(
          "(?:%s|(?<name>%s)(?:/(?<per>%s))?+)(?<bounds>:.*|[<>=≥≤].*)"
              .formatted(FUNCTION, NAME, NAME));

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>-)?+(?<digits>[0-9]{1,15}+(?:,[0-9]{3})*+(?:\\.[0-9]{1,6}+)?+)(?<percent>%)?+");

  /**
   * Keys of concepts by their labels and by what else they are called ({@code figure-names.tsv}).
   */
  private static final Map<String, String> KEYS_BY_NAME = new LinkedHashMap<>();

  private static final int SHORTEST_MISTYPED = 5;
  private static final int MOST_EDITS = 2;
  private static final int MOST_LIKE = 3;

  static {
    Concept.all().forEach(concept -> KEYS_BY_NAME.put(concept.label(), concept.key()));
    for (List<String> row : Resources.rows(FigureFilter.class, "figure-names.tsv")) {
      if (!row.getFirst().equals(Repeated.KEY)) {
        requireKnown(row.getFirst());
      }
      for (String name : row.getLast().split(" ", -1)) {
        KEYS_BY_NAME.put(name, row.getFirst());
      }
    }
  }

  private static void requireKnown(String name) {
    if (!Concept.names().contains(name)) {
      throw new IllegalArgumentException("no figure is called " + name);
    }
  }

  /**
   * The figure with this name or label, in any width and script; {@code null} when there is none.
   */
  public static @Nullable String nameOf(String typed) {
    String folded = Folding.compact(typed);
    String name =
        KEYS_BY_NAME.getOrDefault(
            folded, KEYS_BY_NAME.getOrDefault(folded.toLowerCase(Locale.ROOT), folded));
    if (Concept.names().contains(name)) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return Concept.names().contains(lower) ? lower : null;
  }

  /**
   * Whether something has this name that reports can be compared by, besides changes; so has the
   * rate of any figure, also of one that is no share and has none.
   */
  public static boolean isKnown(String typed) {
    return nameOf(typed) != null || isRepeated(typed) || ratedBy(typed) != null;
  }

  /** The figure of a rate that has this name: 不予公开率; {@code null} for no rate. */
  private static @Nullable String ratedBy(String typed) {
    String folded = Folding.compact(typed);
    return folded.endsWith(RATE)
        ? nameOf(folded.substring(0, folded.length() - RATE.length()))
        : null;
  }

  private static boolean isRepeated(String typed) {
    String folded = Folding.compact(typed).toLowerCase(Locale.ROOT);
    return KEYS_BY_NAME.getOrDefault(folded, folded).equals(Repeated.KEY);
  }

  /**
   * A few figures whose name has these characters, is part of them, or was mistyped so: their keys
   * with their labels.
   */
  public static List<String> namesLike(String typed) {
    String folded = Folding.compact(typed).toLowerCase(Locale.ROOT);
    return Concept.all().stream()
        .filter(concept -> names(concept).anyMatch(name -> isLike(name, folded)))
        .map(concept -> concept.key() + "（" + concept.label() + "）")
        .limit(MOST_LIKE)
        .toList();
  }

  private static Stream<String> names(Concept concept) {
    return Stream.concat(
        Stream.of(concept.key()),
        KEYS_BY_NAME.entrySet().stream()
            .filter(entry -> entry.getValue().equals(concept.key()))
            .map(Map.Entry::getKey));
  }

  private static boolean isLike(String name, String typed) {
    return (typed.length() > 1 && (name.contains(typed) || typed.contains(name)))
        || (typed.length() >= SHORTEST_MISTYPED && edits(name, typed) <= MOST_EDITS);
  }

  /** How many characters must be exchanged, added or taken away to make one of the other. */
  private static int edits(String one, String other) {
    int[] before = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int[] edits = new int[other.length() + 1];
      edits[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        edits[j] = Math.min(exchanged, 1 + Math.min(before[j], edits[j - 1]));
      }
      before = edits;
    }
    return before[other.length()];
  }

  /**
   * Parses the comparisons in a term, two for a range: {@code requests>100}, {@code
   * refused/requests>=30%}, {@code rate(refused)>30%}, {@code change(requests)>50%}, {@code
   * req_new[total]:10..20}.
   *
   * @throws FilterValueException when it is no comparison, or of no known figure
   */
  static List<FigureFilter> parse(String term) {
    Matcher parts = TERM.matcher(Folding.compact(term));
    if (!parts.matches()) {
      throw new FilterValueException(
          term,
          "应如 requests>100、refused/requests>0.3",
          "Give a comparison of a figure: requests>100 or refused/requests>0.3.");
    }
    Quantity quantity = quantity(parts);
    String bounds = parts.group("bounds");
    List<FigureFilter> filters =
        Bound.parse(bounds.startsWith(":") ? bounds.substring(1) : bounds).stream()
            .map(
                bound ->
                    new FigureFilter(quantity, bound.operator(), number(bound.value(), quantity)))
            .toList();
    if (filters.getFirst().value.compareTo(filters.getLast().value) > 0) {
      throw new FilterValueException(
          term,
          "范围应从小到大，如 requests:10..20",
          "Give the lower number of a range first: requests:10..20.");
    }
    return filters;
  }

  private static Quantity quantity(Matcher parts) {
    if (parts.group("of") != null) {
      String of = parts.group("of");
      return parts.group("change") == null ? rate(of, named(of)) : new Change(named(of));
    }
    String typed = parts.group("name");
    String per = parts.group("per");
    if (per != null) {
      return new Ratio(named(typed), named(per));
    }
    if (isRepeated(typed)) {
      return new Repeated();
    }
    String rated = nameOf(typed) == null ? ratedBy(typed) : null;
    return rated == null ? new Itself(named(typed)) : rate(typed, rated);
  }

  /** A figure divided by what it is a share of. */
  private static Ratio rate(String typed, String name) {
    Concept concept = Concept.byKey(name);
    if (concept == null || concept.whole() == null) {
      List<Concept> shares = Concept.all().stream().filter(one -> one.whole() != null).toList();
      throw new FilterValueException(
          typed,
          "没有这个比率，它不是某个总数的一部分；有比率的是"
              + shares.stream().map(Concept::label).collect(Collectors.joining("、"))
              + "，别的请写两个指标之比，如 refused/requests>0.3",
          "There is no such rate, as it is no share of a total; there are those of "
              + shares.stream().map(Concept::key).collect(Collectors.joining(", "))
              + ", for others give the ratio of two figures: refused/requests>0.3.");
    }
    return new Ratio(name, concept.whole());
  }

  private static String named(String typed) {
    String name = nameOf(typed);
    if (name == null) {
      throw new FilterValueException(typed, "没有这个指标", "There is no such figure.");
    }
    return name;
  }

  private static BigDecimal number(String typed, Quantity quantity) {
    Matcher number = NUMBER.matcher(typed);
    // Only a change can be negative.
    if (!number.matches() || (number.group("sign") != null && !(quantity instanceof Change))) {
      throw new FilterValueException(typed, "数目应如 100、0.3、30%", "Give a number: 100, 0.3 or 30%.");
    }
    BigDecimal value = new BigDecimal(number.group("digits").replace(",", ""));
    BigDecimal signed = number.group("sign") == null ? value : value.negate();
    return number.group("percent") == null ? signed : signed.movePointLeft(2);
  }
}
