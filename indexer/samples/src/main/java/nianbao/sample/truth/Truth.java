package nianbao.sample.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.report.Place;
import nianbao.report.Script;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader would find in a sample report.
 *
 * @param sections in reading order
 * @param paragraphs in reading order, including table rows if the layout shows rows
 * @param tables in reading order; none if the layout doesn't show what the rows are
 * @param cells every printed cell of the statutory tables, in the order of the form
 * @param leftOut lines of the header block and page furniture, as printed
 * @param contradictions of every grade; there are no others
 * @param rendering how the report was printed
 */
public record Truth(
    Header header,
    List<Section> sections,
    List<Text> paragraphs,
    List<Table> tables,
    List<Cell> cells,
    List<String> leftOut,
    List<Contradiction> contradictions,
    Rendering rendering) {

  public Truth {
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
    cells = List.copyOf(cells);
    leftOut = List.copyOf(leftOut);
    contradictions = List.copyOf(contradictions);
  }

  /**
   * The values of {@link nianbao.report.Header}.
   *
   * @param form the form generation of the tables, {@code null} if the report shows none
   */
  public record Header(
      String title,
      boolean titleInferred,
      @Nullable String issuer,
      String issuerAsPrinted,
      String agency,
      Place place,
      int reportYear,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate writtenOn,
      @Nullable String indexNumber,
      @Nullable String documentNumber,
      @Nullable String publicMode,
      Script script,
      @Nullable String form) {}

  /** A numbered part: level 1 for 一、, 2 for (一), 3 for 1. */
  public record Section(int level, String heading) {}

  /** A paragraph as printed. */
  public record Text(Paragraph.Kind kind, String text) {}

  /** A table with its cells as printed, including blank ones. */
  public record Table(String caption, List<List<String>> rows) {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A cell of a statutory table.
   *
   * @param name as returned by {@link Figure#name()}
   * @param raw as printed
   * @param kind {@code UNCLEAR} if even a careful reader can't tell where a figure belongs
   * @param value of a number only
   */
  public record Cell(String name, String raw, Figure.Kind kind, @Nullable BigDecimal value) {}

  /**
   * Two statements that can't both be right; see {@link Finding}.
   *
   * @param relation the relation of the form that fails, {@code null} if it is about prose
   * @param column the column in which it fails, {@code null} if none in particular
   * @param left value of the left side, or of the prose
   * @param right value of the right side, or of the table, or of the listed parts
   * @param explanation key of the mistake made, {@code null} if none in particular
   */
  public record Contradiction(
      @Nullable String relation,
      @Nullable String column,
      Finding.Grade grade,
      @Nullable BigDecimal left,
      @Nullable BigDecimal right,
      @Nullable String explanation) {}

  /**
   * The layouts that were used, by name, so that errors can be counted by layout.
   *
   * @param kind what is unusual about the report as a whole
   * @param title layout of the title
   * @param header layout of the header block
   * @param index format of the index number
   * @param place where the place is named
   * @param tables layout of tables, {@code NONE} without tables
   * @param paragraphs how paragraphs are separated
   * @param headings layout of second-level headings
   * @param characters whether the usual ones are printed, or others in place of them
   * @param page the web page around the text, {@code NONE} for a text file
   * @param markup how paragraphs are marked up on a page
   * @param noise damage to the text
   * @param encoding of the file
   */
  public record Rendering(
      String kind,
      String title,
      String header,
      String index,
      String place,
      String tables,
      String paragraphs,
      String headings,
      String characters,
      String page,
      String markup,
      String noise,
      String encoding) {}
}
