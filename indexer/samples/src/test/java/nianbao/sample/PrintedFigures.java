package nianbao.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.sample.truth.Truth;

/** Reads the figures back out of the printed tables of a sample: by row and by column, in order. */
final class PrintedFigures {
  private static final List<String> APPLICANTS =
      List.of(
          "natural",
          "business",
          "research",
          "social_welfare",
          "legal_service",
          "other_org",
          "total");
  private static final List<String> OUTCOMES =
      List.of("maintained", "corrected", "other_result", "pending", "total");

  private final Map<String, Integer> figures = new HashMap<>();

  private PrintedFigures() {}

  static Map<String, Integer> of(Truth truth) {
    PrintedFigures printed = new PrintedFigures();
    String form = truth.header().form();
    if (form == null) {
      return printed.figures;
    }
    if (form.equals("A") || form.equals("B")) {
      printed.oneColumn(form, truth.tables().getFirst().rows());
    } else {
      printed.active(form, truth.tables().get(0).rows());
      printed.requests(form, truth.tables().get(1).rows());
      printed.review(truth.tables().get(2).rows().getLast());
    }
    return printed.figures;
  }

  private static List<Form.Row> rowsOf(String form) {
    return Objects.requireNonNull(Forms.STANDARD.byId(form), form).rows();
  }

  private void put(String key, String cell) {
    if (!cell.isEmpty() && cell.indexOf('.') < 0) {
      figures.put(key, Integer.parseInt(cell));
    }
  }

  private void oneColumn(String form, List<List<String>> rows) {
    List<Form.Row> labels = rowsOf(form);
    for (int i = 0; i < labels.size(); i++) {
      put(labels.get(i).key(), rows.get(i + 1).get(2));
    }
  }

  private void active(String form, List<List<String>> rows) {
    for (List<String> row : rows) {
      boolean rules = row.getFirst().equals("规章") || row.getFirst().equals("規章");
      if (rules || row.getFirst().endsWith("规范性文件") || row.getFirst().endsWith("規範性文件")) {
        List<String> columns =
            form.equals("C")
                ? List.of("made", "newly_published", "total_public")
                : List.of("made", "repealed", "in_force");
        for (int i = 0; i < columns.size(); i++) {
          put((rules ? "rules[" : "normative_docs[") + columns.get(i) + ']', row.get(i + 1));
        }
      }
    }
  }

  /** The last seven of a row's cells, but for cells that only pad it. */
  private void requests(String form, List<List<String>> rows) {
    List<String> keys =
        rowsOf(form).stream()
            .filter(row -> !row.heading())
            .map(Form.Row::key)
            .dropWhile(key -> !key.equals("req_new"))
            .takeWhile(key -> !key.equals("review"))
            .toList();
    for (int i = 0; i < keys.size(); i++) {
      List<String> row = rows.get(i + 3);
      int first = labels(row);
      for (int column = 0; column < APPLICANTS.size(); column++) {
        put(keys.get(i) + '[' + APPLICANTS.get(column) + ']', row.get(first + column));
      }
    }
  }

  private static int labels(List<String> row) {
    int labels = 0;
    while (!row.get(labels).matches("\\d*")) {
      labels++;
    }
    return labels;
  }

  private void review(List<String> row) {
    List<String> keys = new ArrayList<>();
    for (String kind : List.of("review", "litigation_direct", "litigation_after_review")) {
      OUTCOMES.forEach(outcome -> keys.add(kind + '[' + outcome + ']'));
    }
    for (int i = 0; i < keys.size(); i++) {
      put(keys.get(i), row.get(i));
    }
  }
}
