package nianbao.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.report.Figure;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.StatTable;
import org.jspecify.annotations.Nullable;

/** The figures that headings of a statutory table stand for, for readers who see these alone. */
public final class HeadedFigures {
  private static final int MOST_ROWS = 5;

  /**
   * A figure and what tells it from others under the same heading.
   *
   * @param row the form's row, where the heading names a column; {@code null} where it names a row
   *     that is printed side by side with others (行政复议), so that the figure's column tells it
   */
  public record Headed(Figure figure, Form.@Nullable Row row) {}

  private final Report report;
  private final Form form;
  private final Set<String> columns = new HashSet<>();
  private final Set<String> rows = new HashSet<>();

  private HeadedFigures(Report report, Form form, Collection<String> headings) {
    this.report = report;
    this.form = form;
    CellClassifier classifier = CellClassifier.of(form);
    for (String heading : headings) {
      CellKind kind = classifier.kind(heading);
      String label = LabelTable.key(LabelWording.of(heading));
      String column = classifier.heading(label);
      if (kind == CellKind.COLUMN) {
        classifier.rows(label).forEach(row -> rows.add(row.key()));
      } else if (kind == CellKind.HEADING && column != null) {
        columns.add(column);
      }
    }
  }

  /**
   * The figures under some headings, up to five rows of them.
   *
   * @param paragraph a row of headings, or the text right above a table
   * @param headings as printed in that paragraph
   * @return empty when it is neither, or when the headings are none of the form's
   */
  public static List<Headed> under(Report report, String paragraph, Collection<String> headings) {
    Form form = Forms.STANDARD.byId(report.header().form());
    return form == null ? List.of() : new HeadedFigures(report, form, headings).below(paragraph);
  }

  /**
   * The figures of a row, each of which its column tells from the others.
   *
   * @param paragraph a row of a table
   * @return empty when there is none, or only one
   */
  public static List<Headed> inRow(Report report, String paragraph) {
    List<Headed> headed =
        report.figures().all().stream()
            .filter(figure -> figure.place().paragraph().equals(paragraph))
            .map(figure -> new Headed(figure, null))
            .toList();
    long columns = headed.stream().map(each -> each.figure().column()).distinct().count();
    return columns > 1 && columns == headed.size() ? headed : List.of();
  }

  private List<Headed> below(String paragraph) {
    String next = next(paragraph);
    for (StatTable table : report.tables()) {
      for (int row = 0; row < table.rows().size(); row++) {
        List<StatTable.Cell> cells = table.rows().get(row);
        String id = cells.isEmpty() ? "" : cells.getFirst().paragraph();
        if (id.equals(paragraph)) {
          return below(table, row);
        }
        if (row == 0 && id.equals(next)) {
          return below(table, -1);
        }
      }
    }
    return List.of();
  }

  private @Nullable String next(String paragraph) {
    List<Paragraph> paragraphs = report.paragraphs();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      if (paragraphs.get(i).id().equals(paragraph)) {
        return paragraphs.get(i + 1).id();
      }
    }
    return null;
  }

  private List<Headed> below(StatTable table, int row) {
    List<Headed> headed = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    int end = end(table, row);
    for (Figure figure : report.figures().all()) {
      Figure.Position place = figure.place();
      if (place.table() != table.ordinal() || place.row() < row || place.row() >= end) {
        continue;
      }
      if (place.row() == row) {
        return List.of();
      }
      boolean ofRow =
          form.lineage(figure.indicator()).stream().anyMatch(each -> rows.contains(each.key()));
      boolean wanted = ofRow || columns.contains(figure.column());
      if (wanted && (taken.size() < MOST_ROWS || taken.contains(place.row()))) {
        taken.add(place.row());
        headed.add(new Headed(figure, ofRow ? null : form.row(figure.indicator())));
      }
    }
    return headed;
  }

  /** The row of the next head below one; the number of rows when there is none. */
  private int end(StatTable table, int row) {
    List<List<PrintedCell>> rows = PrintedCell.of(table, CellClassifier.of(form));
    Set<Integer> figures = new HashSet<>();
    report.figures().all().stream()
        .map(Figure::place)
        .filter(place -> place.table() == table.ordinal())
        .forEach(place -> figures.add(place.row()));
    boolean below = false;
    for (int i = row + 1; i < rows.size(); i++) {
      below |= figures.contains(i);
      if (below && !figures.contains(i) && rows.get(i).stream().anyMatch(HeadedFigures::isHead)) {
        return i;
      }
    }
    return rows.size();
  }

  private static boolean isHead(PrintedCell cell) {
    return cell.kind() == CellKind.ARTICLE || cell.kind().headsColumn();
  }
}
