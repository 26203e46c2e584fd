package nianbao.sample.contradiction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.report.Figure;
import nianbao.report.Finding.Grade;
import nianbao.sample.figures.SampleFigures;
import nianbao.sample.plan.PlaceClue;
import nianbao.sample.plan.Plan;
import nianbao.sample.plan.TitleLayout;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.Truth;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** The sentences of one report that relate to its tables. */
public record Statements(List<Statement> all) {
  public static final Statements NONE = new Statements(List.of());

  private record Template(Statement.Kind kind, String figure, String sentence) {}

  private static final Map<Statement.Kind, List<Template>> TEMPLATES =
      Resources.rows(Statements.class, "statements.tsv").stream()
          .map(row -> new Template(Statement.Kind.valueOf(row.get(0)), row.get(1), row.get(2)))
          .collect(Collectors.groupingBy(Template::kind));

  /** Cells for the same figure; each form has at most one of them. */
  private static final Map<String, List<String>> CELLS =
      Map.of(
          "received", List.of("requests_total", "requests_total[period]", "req_new[total]"),
          "answered", List.of("replies_total", "replies_total[period]", "res_total[total]"),
          "active", List.of("active_total", "active_total[period]"));

  private static final int MOST = 3;

  public Statements {
    all = List.copyOf(all);
  }

  /**
   * Draws sentences, at most one of each kind.
   *
   * @param consistent whether contradictions are forbidden
   */
  public static Statements draw(
      Plan plan,
      SampleFigures figures,
      Map<String, String> facts,
      boolean consistent,
      SeededRandom random) {
    List<Statement> statements = new ArrayList<>();
    for (int i = random.between(0, MOST); i > 0; i--) {
      Statement.Kind kind = random.weighted(Statement.Kind.values(), 20, 16, 20, 8, 8, 8, 8, 6, 12);
      boolean known = plan.clue() == PlaceClue.TITLE && plan.title() == TitleLayout.FULL;
      boolean drawn = statements.stream().anyMatch(before -> before.kind() == kind);
      if (!drawn
          && !(consistent && kind.grade() != null)
          && (known || kind != Statement.Kind.IDENTITY)) {
        new Statements(statements)
            .filled(random.pick(templates(kind)), plan, figures, facts, random)
            .ifPresent(statements::add);
      }
    }
    return new Statements(statements);
  }

  private static List<Template> templates(Statement.Kind kind) {
    return Objects.requireNonNull(TEMPLATES.get(kind), kind::name);
  }

  private Optional<Statement> filled(
      Template template,
      Plan plan,
      SampleFigures figures,
      Map<String, String> facts,
      SeededRandom random) {
    if (template.kind().isOfParts()) {
      return Optional.of(parts(template, random));
    }
    String sentence = StatementWords.filled(template.sentence(), plan, facts, random);
    if (template.figure().isEmpty()) {
      return Optional.of(new Statement(template.kind(), sentence, "", null, null));
    }
    return Objects.requireNonNull(CELLS.get(template.figure()), template.figure()).stream()
        .filter(figures::has)
        .filter(cell -> all.stream().noneMatch(before -> before.cell().equals(cell)))
        .findFirst()
        .flatMap(cell -> numbered(template, sentence, cell, figures.count(cell), random));
  }

  private static Statement parts(Template template, SeededRandom random) {
    int[] parts = {random.between(3, 60), random.between(3, 60), random.between(3, 60)};
    int sum = parts[0] + parts[1] + parts[2];
    int total = template.kind() == Statement.Kind.PARTS_CLASH ? sum + random.between(1, 9) : sum;
    String sentence =
        template
            .sentence()
            .replace("{total}", Integer.toString(total))
            .replace("{x}", Integer.toString(parts[0] / 2 + 11))
            .replace("{a}", Integer.toString(parts[0]))
            .replace("{b}", Integer.toString(parts[1]))
            .replace("{c}", Integer.toString(parts[2]));
    return new Statement(
        template.kind(), sentence, "", BigDecimal.valueOf(total), BigDecimal.valueOf(sum));
  }

  private static Optional<Statement> numbered(
      Template template, String sentence, String cell, int count, SeededRandom random) {
    boolean about = template.kind() == Statement.Kind.ABOUT;
    if (about && count < 20) {
      return Optional.empty();
    }
    int said = template.kind() == Statement.Kind.CLASH ? count + random.between(1, 9) : count;
    String text =
        sentence
            .replace("{n}", Integer.toString(said))
            .replace("{m}", Integer.toString(random.between(0, count / 2)))
            .replace("{k}", Integer.toString(random.between(0, count / 3)))
            .replace("{high}", Integer.toString(count + random.between(11, 90)))
            .replace("{low}", Integer.toString(count / 10 * 10 - (count % 10 == 0 ? 10 : 0)))
            .replace("{up}", Integer.toString(count / 10 * 10 + 10));
    return Optional.of(new Statement(template.kind(), text, cell, BigDecimal.valueOf(said), null));
  }

  /** Their contradictions; those about a table count only if its cell can be read. */
  public List<Truth.Contradiction> contradictions(List<Truth.Cell> cells) {
    List<Truth.Contradiction> found = new ArrayList<>();
    for (Statement statement : all) {
      Grade grade = statement.kind().grade();
      if (grade == Grade.PROSE_TABLE) {
        cells.stream()
            .filter(cell -> cell.name().equals(statement.cell()))
            .filter(cell -> cell.kind() == Figure.Kind.NUMBER)
            .forEach(cell -> found.add(contradiction(grade, statement.left(), cell.value())));
      } else if (grade == Grade.IDENTITY || grade == Grade.PROSE_PROSE) {
        found.add(contradiction(grade, statement.left(), statement.right()));
      }
    }
    return found;
  }

  private static Truth.Contradiction contradiction(
      Grade grade, @Nullable BigDecimal left, @Nullable BigDecimal right) {
    return new Truth.Contradiction(null, null, grade, left, right, null);
  }
}
