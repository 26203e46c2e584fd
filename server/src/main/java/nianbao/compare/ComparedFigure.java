package nianbao.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.figures.Concept;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A figure of two reports side by side.
 *
 * @param name of the cell, {@code req_new[total]}; of reports with different forms the key of a
 *     {@link Concept}
 * @param label of its row in the form with those above it, or of the concept
 * @param column key of its column; {@code value} where there is only one
 * @param a what the first report has; {@code null} if its tables have no such cell
 * @param b what the second report has; not both are {@code null}
 */
public record ComparedFigure(
    String name,
    String label,
    String labelEnglish,
    String column,
    @Nullable Value a,
    @Nullable Value b) {

  private static final String BELOW = " › ";

  /**
   * A figure of one report.
   *
   * @param value {@code null} unless it is a number: a blank is not 0
   * @param printed as printed, empty when blank; of a sum what decides its kind
   * @param paragraph id of the paragraph where it stands, of the first if it is a sum
   * @param cells names of the cells that were added up
   * @param doubted whether any of them is part of a finding
   */
  public record Value(
      Figure.Kind kind,
      @Nullable BigDecimal value,
      String printed,
      String paragraph,
      List<String> cells,
      boolean doubted) {

    public Value {
      cells = List.copyOf(cells);
    }
  }

  /** How far it went up; {@code null} unless both are numbers. */
  public @Nullable BigDecimal difference() {
    BigDecimal first = a == null ? null : a.value();
    BigDecimal second = b == null ? null : b.value();
    return first == null || second == null ? null : plain(second.subtract(first));
  }

  /** The same in percent of the first, to one decimal; {@code null} also if that is 0. */
  public @Nullable BigDecimal percentage() {
    BigDecimal difference = difference();
    BigDecimal first = a == null ? null : a.value();
    if (difference == null || first == null || first.signum() == 0) {
      return null;
    }
    return plain(difference.movePointRight(2).divide(first.abs(), 1, RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether both reports have the same: the same number, or both a blank, or both a dash. */
  public boolean isSame() {
    if (a == null || b == null || a.kind() != b.kind()) {
      return false;
    }
    BigDecimal difference = difference();
    return switch (a.kind()) {
      case NUMBER -> difference != null && difference.signum() == 0;
      case BLANK, DASH -> true;
      case UNCLEAR -> a.printed().equals(b.printed());
    };
  }

  /** Whether both reports give a number, and not the same: a blank differs from nothing. */
  public boolean isDifferent() {
    BigDecimal difference = difference();
    return difference != null && difference.signum() != 0;
  }

  /**
   * The figures of two reports in the order of the form: of the same form all that either has, of
   * different forms the concepts that both have. None where one has no form.
   */
  static List<ComparedFigure> of(Report a, Report b) {
    Form formA = Forms.STANDARD.byId(a.header().form());
    Form formB = Forms.STANDARD.byId(b.header().form());
    if (formA == null || formB == null) {
      return List.of();
    }
    Set<String> doubtedInA = doubted(a);
    Set<String> doubtedInB = doubted(b);
    List<ComparedFigure> compared = new ArrayList<>();
    if (formA.id().equals(formB.id())) {
      for (Form.Row row : formA.rows()) {
        for (String column : row.columns()) {
          String name = Figure.name(row.key(), column);
          Value first = value(a.figures().get(name), doubtedInA);
          Value second = value(b.figures().get(name), doubtedInB);
          if (first != null || second != null) {
            compared.add(ofCell(formA, row, column, first, second));
          }
        }
      }
      return compared;
    }
    for (Concept concept : Concept.all()) {
      Value first = value(concept.read(a.figures(), formA), doubtedInA);
      Value second = value(concept.read(b.figures(), formB), doubtedInB);
      if (first != null && second != null) {
        compared.add(
            new ComparedFigure(
                concept.key(),
                concept.label(),
                concept.labelEnglish(),
                Figure.SINGLE_COLUMN,
                first,
                second));
      }
    }
    return compared;
  }

  private static Set<String> doubted(Report report) {
    Set<String> doubted = new HashSet<>();
    report.findings().stream().map(Finding::cells).forEach(doubted::addAll);
    return doubted;
  }

  private static ComparedFigure ofCell(
      Form form, Form.Row row, String column, @Nullable Value a, @Nullable Value b) {
    List<Form.Row> path = form.lineage(row.key()).reversed();
    return new ComparedFigure(
        Figure.name(row.key(), column),
        path.stream().map(Form.Row::label).collect(Collectors.joining(BELOW)),
        path.stream().map(Form.Row::labelEnglish).collect(Collectors.joining(BELOW)),
        column,
        a,
        b);
  }

  private static @Nullable Value value(@Nullable Figure figure, Set<String> doubted) {
    return figure == null
        ? null
        : new Value(
            figure.kind(),
            figure.value(),
            figure.raw(),
            figure.place().paragraph(),
            List.of(figure.name()),
            doubted.contains(figure.name()));
  }

  private static @Nullable Value value(Concept.@Nullable Reading reading, Set<String> doubted) {
    if (reading == null) {
      return null;
    }
    List<String> cells = reading.cells().stream().map(Figure::name).toList();
    return new Value(
        reading.kind(),
        reading.value(),
        reading.shown().raw(),
        reading.shown().place().paragraph(),
        cells,
        cells.stream().anyMatch(doubted::contains));
  }
}
