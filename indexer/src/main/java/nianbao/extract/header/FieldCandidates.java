package nianbao.extract.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.extract.line.Line;
import nianbao.report.Evidence;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for one field of the header: the heaviest wins, the others are kept as evidence.
 * The weights of the rules are in {@code evidence-weights.tsv}.
 */
final class FieldCandidates {

  /** Evidence is read by people; more candidates than this help nobody. */
  private static final int MOST = 12;

  private static final int LONGEST_TEXT = 80;

  /** Weights by field and rule. */
  private static final Map<String, Map<String, Integer>> WEIGHTS = new HashMap<>();

  static {
    for (String[] row : Resources.rows(FieldCandidates.class, "evidence-weights.tsv", 4)) {
      Map<String, Integer> rules = WEIGHTS.getOrDefault(row[0], new HashMap<>());
      rules.put(row[1], Integer.valueOf(row[2]));
      WEIGHTS.put(row[0], rules);
    }
  }

  /**
   * A value, and where it was read.
   *
   * @param rule the rule that found it, as in the table of weights: {@code signature:undated}
   * @param weight the heaviest candidate wins; one of 0 or less never does
   */
  record FieldCandidate(
      String value, String rule, String text, @Nullable Integer line, int weight) {

    /** The rule without its special case, as shown in evidence: {@code signature}. */
    String shownRule() {
      int end = rule.indexOf(':');
      return end < 0 ? rule : rule.substring(0, end);
    }
  }

  private final String field;
  private final List<FieldCandidate> all = new ArrayList<>();

  FieldCandidates(String field) {
    this.field = field;
  }

  /**
   * The weight of a rule.
   *
   * @throws IllegalArgumentException when the table has no such rule
   */
  static int weight(String field, String rule) {
    Integer weight = WEIGHTS.getOrDefault(field, Map.of()).get(rule);
    if (weight == null) {
      throw new IllegalArgumentException("no weight for rule " + rule + " of field " + field);
    }
    return weight;
  }

  void add(FieldCandidate candidate) {
    all.add(candidate);
  }

  void add(String value, String rule, String text, @Nullable Integer line) {
    all.add(new FieldCandidate(value, rule, text, line, weight(field, rule)));
  }

  void add(String value, String rule, Line line) {
    add(value, rule, line.printed().strip(), line.number());
  }

  void add(String value, String rule, Field from) {
    add(value, rule, from.printed(), from.line());
  }

  /** The first candidate of a rule, {@code null} when it found none. */
  @Nullable FieldCandidate first(String rule) {
    return all.stream().filter(c -> c.rule().equals(rule)).findFirst().orElse(null);
  }

  /** Whether one of several rules found a value. */
  boolean any(Set<String> rules, String value) {
    return all.stream().anyMatch(c -> rules.contains(c.rule()) && c.value().equals(value));
  }

  /** Gives a candidate the weight of another case of its rule. */
  void replace(FieldCandidate candidate, String rule) {
    all.set(
        all.indexOf(candidate),
        new FieldCandidate(
            candidate.value(), rule, candidate.text(), candidate.line(), weight(field, rule)));
  }

  /** Heaviest first, equal ones in reading order. */
  List<FieldCandidate> ranked() {
    List<FieldCandidate> ranked = new ArrayList<>(all);
    ranked.sort(Comparator.comparingInt(FieldCandidate::weight).reversed());
    return ranked;
  }

  /** The winner, {@code null} when there is none. */
  @Nullable FieldCandidate best() {
    List<FieldCandidate> ranked = ranked();
    return ranked.isEmpty() || ranked.getFirst().weight() <= 0 ? null : ranked.getFirst();
  }

  /** The value of the winner, {@code null} when there is none. */
  @Nullable String value() {
    FieldCandidate best = best();
    return best == null ? null : best.value();
  }

  /** All candidates as evidence; the heaviest with this value is marked as chosen. */
  List<Evidence> evidence(@Nullable String chosen) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    boolean open = chosen != null;
    for (FieldCandidate candidate : ranked()) {
      boolean wins = open && candidate.value().equals(chosen);
      open &= !wins;
      String key = candidate.value() + '\n' + candidate.shownRule();
      if (wins || (!evidence.containsKey(key) && evidence.size() < MOST)) {
        evidence.put(
            key,
            evidence(
                field,
                candidate.value(),
                candidate.shownRule(),
                candidate.text(),
                candidate.line(),
                wins));
      }
    }
    return List.copyOf(evidence.values());
  }

  /** Evidence that quotes the beginning of the text. */
  static Evidence evidence(
      String field, String value, String rule, String text, @Nullable Integer line, boolean wins) {
    String excerpt = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    return new Evidence(field, value, rule, excerpt, line, wins);
  }
}
