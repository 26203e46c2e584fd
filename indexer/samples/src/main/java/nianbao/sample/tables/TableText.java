package nianbao.sample.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nianbao.sample.plan.TableLayout;
import nianbao.sample.random.SeededRandom;

/** A table as plain text. */
public final class TableText {
  private final TableLayout layout;
  private final int year;
  private final SeededRandom random;

  public TableText(TableLayout layout, int year, SeededRandom random) {
    this.layout = layout;
    this.year = year;
    this.random = random;
  }

  /** The rows with the cells that will be printed. */
  public List<List<TableCell>> laidOut(List<List<TableCell>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    return switch (layout) {
      case PIPES -> rows.stream().map(row -> padded(row, width + 1)).toList();
      case TABS -> rows.stream().map(row -> padded(row, width)).toList();
      case FILLED_PIPES -> FilledGrid.of(rows);
      case GLUED -> rows.stream().map(GluedRow::of).toList();
      case VANISHED_BLANKS, SPACES -> rows.stream().map(TableText::filled).toList();
      case YEAR_HEADS -> headed(rows, dated());
      case TORN_PIPES -> headed(rows, TableText::cutOff);
      case SHORT_PIPES,
          CELL_LINES,
          BROKEN_PIPES,
          LINES,
          SPACED_LINES,
          LONE_PIPES,
          SPANS,
          NO_SPANS,
          PICTURES,
          ANNEX ->
          rows;
    };
  }

  /** The rows with other column headings, where these begin with 本年. */
  private static List<List<TableCell>> headed(
      List<List<TableCell>> rows, UnaryOperator<String> heading) {
    return rows.stream()
        .map(row -> row.stream().map(cell -> headed(cell, heading)).toList())
        .toList();
  }

  private static TableCell headed(TableCell cell, UnaryOperator<String> heading) {
    boolean thisYear = cell.text().startsWith("本年") && !cell.text().startsWith("本年度");
    return thisYear ? cell.with(heading.apply(cell.text())) : cell;
  }

  /** How a table prints the year in its headings. */
  private UnaryOperator<String> dated() {
    String printed =
        random.pick(List.of("本年(" + year + ")", "本年度（" + year + "年）", year + "年", year + "年度"));
    return heading -> printed + heading.substring(2);
  }

  private static String cutOff(String heading) {
    return heading.substring(0, 3);
  }

  private static List<TableCell> padded(List<TableCell> row, int width) {
    List<TableCell> padded = new ArrayList<>(row);
    while (padded.size() < width) {
      padded.add(TableCell.label(""));
    }
    return padded;
  }

  private static List<TableCell> filled(List<TableCell> row) {
    return row.stream().filter(cell -> !cell.isBlank()).toList();
  }

  /** The lines of rows after {@link #laidOut}. */
  public String lines(List<List<TableCell>> rows) {
    return rows.stream().map(row -> lines(row, TableCell.texts(row))).collect(Collectors.joining());
  }

  private String lines(List<TableCell> row, List<String> texts) {
    return switch (layout) {
      case PIPES, SHORT_PIPES, FILLED_PIPES, GLUED, YEAR_HEADS ->
          String.join(" | ", texts) + " |\n";
      case TABS -> String.join("\t", texts) + '\n';
      case CELL_LINES -> '\t' + String.join("\n\t", texts) + "\n\n";
      case BROKEN_PIPES -> brokenPipes(texts);
      case SPACES -> String.join(" ", texts) + '\n';
      case TORN_PIPES -> each(texts, " |\n");
      case LINES -> each(broken(row), "\n");
      case SPACED_LINES -> each(texts, "\n\n");
      case VANISHED_BLANKS -> each(broken(row), random.chance(50) ? "\n" : "\n\n");
      case LONE_PIPES -> each(texts, "\n|\n");
      case SPANS, NO_SPANS, PICTURES, ANNEX -> "";
    };
  }

  private static String each(List<String> texts, String end) {
    return texts.stream().map(text -> text + end).collect(Collectors.joining());
  }

  private String brokenPipes(List<String> texts) {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      lines.append(text).append(" |").append(random.chance(40) ? '\n' : ' ');
    }
    return lines.toString().stripTrailing() + '\n';
  }

  /** Breaks short labels as in narrow cells. */
  private List<String> broken(List<TableCell> row) {
    return row.stream()
        .map(
            cell ->
                cell.figure() == null && cell.text().length() == 4 && random.chance(15)
                    ? cell.text().substring(0, 2) + '\n' + cell.text().substring(2)
                    : cell.text())
        .toList();
  }
}
