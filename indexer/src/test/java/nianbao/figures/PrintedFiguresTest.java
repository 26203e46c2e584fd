package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import nianbao.extract.ReportExtractor;
import nianbao.figures.relation.Comparison;
import nianbao.report.Figure;
import nianbao.report.RealFiles;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.api.Test;

/** The tables of a real PDF as its pages show them, where it is at hand. */
final class PrintedFiguresTest {

  private static final List<String> APPLICANTS =
      List.of("natural", "business", "research", "social_welfare", "legal_service", "other_org");

  /** Rows of which only natural persons have more than 0; all other rows are 0 throughout. */
  private static final Map<String, Integer> NATURAL =
      Map.of(
          "req_new", 21,
          "res_partial", 4,
          "ref_state_secret", 1,
          "ref_process_info", 1,
          "ref_enforcement_file", 1,
          "una_not_held", 10,
          "una_needs_making", 3,
          "npr_petition", 1,
          "res_total", 21);

  private static final List<String> NO_REQUESTS =
      List.of(
          "req_carried_in",
          "res_granted",
          "ref_other_law",
          "ref_safety_stability",
          "ref_third_party",
          "ref_internal_affairs",
          "ref_admin_inquiry",
          "una_still_unclear",
          "npr_repeat",
          "npr_publication",
          "npr_mass",
          "npr_confirm",
          "req_carried_out");

  private static Report report() throws Exception {
    Path file = RealFiles.at("eval/pages/hongze2023_foi_annual.pdf");
    Source source = new Source(null, "a.pdf", "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.read(source, Files.readAllBytes(file));
  }

  private static Map<String, String> printed() {
    Map<String, String> cells = new HashMap<>();
    put(cells, "rules", List.of("made", "repealed", "in_force"), "0", "0", "0");
    put(cells, "normative_docs", List.of("made", "repealed", "in_force"), "0", "5", "5");
    put(cells, "permits", List.of("decisions"), "550");
    put(cells, "penalties", List.of("decisions"), "4119");
    put(cells, "compulsory_measures", List.of("decisions"), "195");
    put(cells, "admin_fees", List.of("amount"), "7730.28");
    NATURAL.forEach((row, count) -> requests(cells, row, count));
    NO_REQUESTS.forEach(row -> requests(cells, row, 0));
    List<String> outcomes = List.of("maintained", "corrected", "other_result", "pending", "total");
    put(cells, "review", outcomes, "10", "1", "0", "0", "0");
    put(cells, "litigation_direct", outcomes, "0", "0", "0", "0", "0");
    put(cells, "litigation_after_review", outcomes, "5", "0", "0", "0", "0");
    return cells;
  }

  private static void requests(Map<String, String> cells, String row, int natural) {
    APPLICANTS.forEach(column -> cells.put(Figure.name(row, column), "0"));
    cells.put(Figure.name(row, "natural"), Integer.toString(natural));
    cells.put(Figure.name(row, "total"), Integer.toString(natural));
  }

  private static void put(
      Map<String, String> cells, String row, List<String> columns, String... values) {
    for (int i = 0; i < values.length; i++) {
      cells.put(Figure.name(row, columns.get(i)), values[i]);
    }
  }

  @Test
  void everyCellIsReadAsThePageShowsIt() throws Exception {
    Map<String, String> read = new HashMap<>();
    for (Figure figure : report().figures().all()) {
      read.put(figure.name(), String.valueOf(figure.value()));
    }
    assertEquals(printed(), read);
  }

  /** Both totals stand at 0 on the page beside outcomes of 11 and of 5. */
  @Test
  void onlyTheTotalsOfReviewsAndSuitsFail() throws Exception {
    Report report = report();
    Form form = Objects.requireNonNull(Forms.STANDARD.byId("D"));
    TreeSet<String> failing = new TreeSet<>();
    List<String> open = new ArrayList<>();
    for (Form.Relation relation : form.relations()) {
      for (Comparison comparison : relation.comparisons()) {
        Boolean holds =
            comparison.holds(
                cell -> {
                  Figure figure = report.figures().get(cell.name());
                  BigDecimal value = figure == null ? null : figure.value();
                  return cell.previousYear() ? null : value;
                });
        if (Boolean.FALSE.equals(holds)) {
          failing.add(relation.id());
        } else if (holds == null && relation.scope() == Form.Scope.FORM) {
          open.add(relation.id());
        }
      }
    }
    assertEquals(List.of("D200", "D202"), List.copyOf(failing));
    // The page has one row 其他处理 where the form has three.
    assertEquals(List.of("D02", "D120", "D121", "D122"), open.stream().distinct().toList());
  }
}
