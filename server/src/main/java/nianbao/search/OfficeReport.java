package nianbao.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.figures.Concept;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an office shows of one of its reports.
 *
 * @param findings how many of each grade there are, those against the report of the year before
 *     included; a grade without any is absent
 * @param figures the main ones in the order of {@link Concept#all}, without those that the report
 *     doesn't give
 */
public record OfficeReport(
    ReportId id, Header header, Map<Grade, Integer> findings, List<MainFigure> figures) {

  public OfficeReport {
    findings = Collections.unmodifiableMap(new EnumMap<>(findings));
    figures = List.copyOf(figures);
  }

  /**
   * A figure that every form asks for.
   *
   * @param concept key of the {@link Concept}
   * @param kind as {@link Concept.Reading} says
   * @param value {@code null} unless it is a number
   * @param printed what the cell has that is meant by the kind, as printed; empty when blank
   * @param paragraph id of the paragraph where it stands, of the first if it is a sum
   * @param cells names of the cells that were added up
   * @param doubted whether any of them is part of a finding
   */
  public record MainFigure(
      String concept,
      Figure.Kind kind,
      @Nullable BigDecimal value,
      String printed,
      String paragraph,
      List<String> cells,
      boolean doubted) {

    public MainFigure {
      cells = List.copyOf(cells);
    }
  }

  /** Of a report with all its findings. */
  public static OfficeReport of(Report report) {
    Map<Grade, Integer> findings = new EnumMap<>(Grade.class);
    Set<String> doubted = new HashSet<>();
    for (Finding finding : report.findings()) {
      findings.merge(finding.grade(), 1, Integer::sum);
      doubted.addAll(finding.cells());
    }
    return new OfficeReport(report.id(), report.header(), findings, figures(report, doubted));
  }

  /** The figure of a concept; {@code null} when the report doesn't give it. */
  public @Nullable MainFigure figure(Concept concept) {
    for (MainFigure figure : figures) {
      if (figure.concept().equals(concept.key())) {
        return figure;
      }
    }
    return null;
  }

  private static List<MainFigure> figures(Report report, Set<String> doubted) {
    Form form = Forms.STANDARD.byId(report.header().form());
    if (form == null) {
      return List.of();
    }
    List<MainFigure> figures = new ArrayList<>();
    for (Concept concept : Concept.all()) {
      Concept.Reading reading = concept.read(report.figures(), form);
      if (reading != null) {
        List<String> cells = reading.cells().stream().map(Figure::name).toList();
        figures.add(
            new MainFigure(
                concept.key(),
                reading.kind(),
                reading.value(),
                reading.shown().raw(),
                reading.shown().place().paragraph(),
                cells,
                cells.stream().anyMatch(doubted::contains)));
      }
    }
    return figures;
  }
}
