package nianbao.http.page.results;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nianbao.export.ExportFormat;
import nianbao.http.page.Wording;
import org.jsoup.nodes.Element;

/** The files that a page has to take along: a line for each table, with a link for each format. */
public final class ExportMenu {

  /**
   * A table to take along.
   *
   * @param label what its rows are
   * @param href the address of the file in a format
   */
  public record Line(String label, Function<ExportFormat, String> href) {}

  private ExportMenu() {}

  /**
   * Fills the menu of a page that is one table.
   *
   * @param key of the wording of what the table is
   */
  public static void fill(ResultsFrame frame, ResultsAddress address, String key) {
    Line line = new Line(frame.wording().text(key), address::export);
    fill(frame.part("export"), List.of(line), frame.wording());
  }

  /**
   * Fills the menu of a page.
   *
   * @param menu with an element {@code #export-files}; shown
   */
  public static void fill(Element menu, List<Line> lines, Wording wording) {
    menu.removeAttr("hidden");
    Element files = menu.expectFirst("#export-files");
    files.appendElement("p").addClass("quiet").text(wording.text("export.all"));
    for (Line line : lines) {
      Element row = files.appendElement("p");
      row.appendElement("span").text(line.label());
      for (ExportFormat format : ExportFormat.values()) {
        String name = wording.text("export.format." + format.extension());
        Map<String, String> values = Map.of("table", line.label(), "format", name);
        row.appendElement("a")
            .attr("href", line.href().apply(format))
            .attr("aria-label", wording.text("export.link", values))
            .text(name);
      }
    }
  }
}
