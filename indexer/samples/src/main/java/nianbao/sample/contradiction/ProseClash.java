package nianbao.sample.contradiction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Figure.Kind;
import nianbao.report.Finding.Grade;
import nianbao.sample.plan.Plan;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.Truth;

/**
 * A number in the text that contradicts the table.
 *
 * @param cell name of the cell, empty if nothing clashes
 */
public record ProseClash(String cell, int said) {
  public static final ProseClash NONE = new ProseClash("", 0);

  private static final int PERCENT = 6;

  private static final Set<String> REQUESTS =
      Set.of("requests_total", "requests_total[period]", "req_new[total]");

  /** Sometimes makes the text give another number of requests than the table. */
  public static ProseClash plant(
      Plan plan, Planted planted, Map<String, String> facts, SeededRandom random) {
    String requests = facts.getOrDefault("requests", "0");
    boolean agrees = planted.relation() == null && planted.blanked().isEmpty();
    if (!plan.tables().present() || !agrees || requests.equals("0") || !random.chance(PERCENT)) {
      return NONE;
    }
    int said = Integer.parseInt(requests) + random.between(1, 5);
    facts.put("requests", Integer.toString(said));
    return new ProseClash(
        REQUESTS.stream().filter(planted.figures()::has).findFirst().orElse(""), said);
  }

  /** This contradiction, if the table can be read. */
  public List<Truth.Contradiction> contradictions(List<Truth.Cell> cells) {
    return cells.stream()
        .filter(printed -> printed.name().equals(cell) && printed.kind() == Kind.NUMBER)
        .map(
            printed ->
                new Truth.Contradiction(
                    null, null, Grade.PROSE_TABLE, BigDecimal.valueOf(said), printed.value(), null))
        .toList();
  }
}
