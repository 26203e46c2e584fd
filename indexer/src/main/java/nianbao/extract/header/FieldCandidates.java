package nianbao.extract.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.extract.line.Line;
import nianbao.report.Evidence;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for one field of the header: the heaviest wins, the others stay as evidence. How
 * heavy each rule's are is data ({@code evidence-weights.tsv}).
 */
final class FieldCandidates {

  /** Evidence is for a reader; more runners-up than this help no one. */
  private static final int MOST = 12;

  private static final int LONGEST_TEXT = 80;

  /** By field and rule. */
  private static final Map<String, Map<String, Integer>> WEIGHTS = new HashMap<>();

  static {
    for (String[] row : Resources.rows(FieldCandidates.class, "evidence-weights.tsv", 4)) {
      Map<String, Integer> rules = WEIGHTS.getOrDefault(row[0], new HashMap<>());
      rules.put(row[1], Integer.valueOf(row[2]));
      WEIGHTS.put(row[0], rules);
    }
  }

  /**
   * A value read somewhere.
   *
   * @param rule the rule that found it, as in the table of weights: {@code signature:undated}
   * @param weight the higher the more it is believed; 0 and less never wins
   */
  record FieldCandidate(
      String value, String rule, String text, @Nullable Integer line, int weight) {

    /** The rule as evidence shows it, without the special case. */
    String shownRule() {
      return shown(rule);
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
   * @throws IllegalArgumentException when the table has none
   */
  static int weight(String field, String rule) {
    Integer weight = WEIGHTS.getOrDefault(field, Map.of()).get(rule);
    if (weight == null) {
      throw new IllegalArgumentException("no weight for " + field + " by " + rule);
    }
    return weight;
  }

  /** A rule without its special case: {@code signature} of {@code signature:undated}. */
  static String shown(String rule) {
    int end = rule.indexOf(':');
    return end < 0 ? rule : rule.substring(0, end);
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

  /** Heaviest first; of equals the one read first. */
  List<FieldCandidate> ranked() {
    List<FieldCandidate> ranked = new ArrayList<>(all);
    ranked.sort(Comparator.comparingInt(FieldCandidate::weight).reversed());
    return ranked;
  }

  @Nullable FieldCandidate best() {
    List<FieldCandidate> ranked = ranked();
    return ranked.isEmpty() || ranked.getFirst().weight() <= 0 ? null : ranked.getFirst();
  }

  @Nullable String value() {
    FieldCandidate best = best();
    return best == null ? null : best.value();
  }

  /** Evidence with the heaviest candidate of this value as the chosen one. */
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

  /** Evidence of which the reader sees the beginning of the words. */
  static Evidence evidence(
      String field, String value, String rule, String text, @Nullable Integer line, boolean wins) {
    String excerpt = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    return new Evidence(field, value, rule, excerpt, line, wins);
  }
}
