package nianbao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import nianbao.text.Resources;

/**
 * The strict relations of the forms, read from {@code relations.tsv} and evaluated on figures; it
 * shares nothing with what makes the figures.
 */
final class Relations {
  private static final List<String> APPLICANTS =
      List.of(
          "natural",
          "business",
          "research",
          "social_welfare",
          "legal_service",
          "other_org",
          "total");

  private record Relation(String form, String id, String expression) {}

  private static final List<Relation> ALL =
      Resources.rows(SampleReports.class, "relations.tsv").stream()
          .map(row -> new Relation(row.get(0), row.get(1), row.get(2)))
          .toList();

  private Relations() {}

  /** Every failure as {@code id[column]: left, right}, in the order of their names. */
  static List<String> failures(String form, ToIntFunction<String> figures) {
    Map<String, String> failures = new TreeMap<>();
    for (Relation relation : ALL) {
      if (relation.form().equals(form)) {
        if (relation.expression().contains("[*]")) {
          for (String column : APPLICANTS) {
            String expression = relation.expression().replace("[*]", '[' + column + ']');
            check(relation.id() + '[' + column + ']', expression, figures, failures);
          }
        } else {
          check(relation.id(), relation.expression(), figures, failures);
        }
      }
    }
    List<String> printed = new ArrayList<>();
    failures.forEach((name, sides) -> printed.add(name + ": " + sides));
    return printed;
  }

  private static void check(
      String name, String expression, ToIntFunction<String> figures, Map<String, String> failures) {
    String[] words = expression.split(" (?===|<=|>=)|(?<===|<=|>=) ", 3);
    int left = sum(words[0], figures);
    int right = sum(words[2], figures);
    boolean holds =
        switch (words[1]) {
          case "==" -> left == right;
          case "<=" -> left <= right;
          case ">=" -> left >= right;
          default -> throw new IllegalArgumentException(expression);
        };
    if (!holds) {
      failures.put(name, left + ", " + right);
    }
  }

  private static int sum(String side, ToIntFunction<String> figures) {
    int sum = 0;
    int sign = 1;
    for (String word : side.split(" ", -1)) {
      switch (word) {
        case "+" -> sign = 1;
        case "-" -> sign = -1;
        default -> sum += sign * figures.applyAsInt(word);
      }
    }
    return sum;
  }
}
