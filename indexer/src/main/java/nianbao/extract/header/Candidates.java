package nianbao.extract.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.extract.line.Line;
import nianbao.report.Evidence;
import org.jspecify.annotations.Nullable;

/** The candidates for one field of the header: the heaviest wins, the others stay as evidence. */
final class Candidates {

  /** Evidence is for a reader; more runners-up than this help no one. */
  private static final int MOST = 12;

  private static final int LONGEST_TEXT = 80;

  /**
   * A value read somewhere.
   *
   * @param weight the higher the more it is believed; 0 and less never wins
   */
  record Candidate(String value, String rule, String text, @Nullable Integer line, int weight) {}

  private final String field;
  private final List<Candidate> all = new ArrayList<>();

  Candidates(String field) {
    this.field = field;
  }

  void add(Candidate candidate) {
    all.add(candidate);
  }

  void add(String value, String rule, Line line, int weight) {
    all.add(new Candidate(value, rule, line.printed().strip(), line.number(), weight));
  }

  void add(String value, String rule, Field from, int weight) {
    String text = from.label().isEmpty() ? from.value() : from.label() + ": " + from.value();
    all.add(new Candidate(value, rule, text, from.line(), weight));
  }

  /** Heaviest first; of equals the one read first. */
  List<Candidate> ranked() {
    return all.stream().sorted(Comparator.comparingInt(Candidate::weight).reversed()).toList();
  }

  @Nullable Candidate best() {
    List<Candidate> ranked = ranked();
    return ranked.isEmpty() || ranked.getFirst().weight() <= 0 ? null : ranked.getFirst();
  }

  @Nullable String value() {
    Candidate best = best();
    return best == null ? null : best.value();
  }

  /** Evidence with the heaviest candidate of this value as the chosen one. */
  List<Evidence> evidence(@Nullable String chosen) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    boolean open = chosen != null;
    for (Candidate candidate : ranked()) {
      boolean wins = open && candidate.value().equals(chosen);
      open &= !wins;
      String key = candidate.value() + '\n' + candidate.rule();
      if (wins || (!evidence.containsKey(key) && evidence.size() < MOST)) {
        evidence.put(key, evidence(candidate, wins));
      }
    }
    return List.copyOf(evidence.values());
  }

  private Evidence evidence(Candidate candidate, boolean chosen) {
    String text = candidate.text();
    String excerpt = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    return new Evidence(
        field, candidate.value(), candidate.rule(), excerpt, candidate.line(), chosen);
  }
}
