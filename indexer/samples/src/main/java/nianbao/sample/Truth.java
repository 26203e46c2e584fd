package nianbao.sample;

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
 * What a careful reader finds in a sample report.
 *
 * @param sections in reading order
 * @param paragraphs in reading order, table rows among them where the layout shows rows
 * @param tables in reading order; none where the layout leaves open what the rows are
 * @param cells every printed cell of the statutory tables, in the order of the form
 * @param leftOut lines that are header block or page furniture, as printed
 * @param contradictions of every grade; nothing else contradicts itself
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
   * The values of {@link nianbao.report.Header}, which see.
   *
   * @param form the generation of the tables, {@code null} when the report shows none
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

  /** A table with its cells as printed, blank ones too. */
  public record Table(String caption, List<List<String>> rows) {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A cell of a statutory table.
   *
   * @param name as {@link Figure#name()} gives it
   * @param raw as printed
   * @param kind {@code UNCLEAR} where no careful reader can tell whose a figure is
   * @param value of a number only
   */
  public record Cell(String name, String raw, Figure.Kind kind, @Nullable BigDecimal value) {}

  /**
   * Two statements that can't both be right, as in {@link Finding}, which see.
   *
   * @param relation the relation of the form that fails, {@code null} when it is about prose
   * @param column the column in which it fails, {@code null} when it speaks of no column in
   *     particular
   * @param left value of the left side, or of the prose
   * @param right value of the right side, or of the table, or of the listed parts
   * @param explanation key of the slip that was made, {@code null} when it was none in particular
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
   * @param title how the title stands there
   * @param header how the header block is laid out
   * @param index grammar of the index number
   * @param place where the place is named
   * @param tables how tables are laid out, {@code NONE} without tables
   * @param paragraphs how paragraphs are set apart
   * @param headings how the headings of the second level stand
   * @param page the web page around the text, {@code NONE} for a text file
   * @param markup how paragraphs are marked up on a page
   * @param noise what went wrong with the text
   * @param encoding of the file
   */
  public record Rendering(
      String title,
      String header,
      String index,
      String place,
      String tables,
      String paragraphs,
      String headings,
      String page,
      String markup,
      String noise,
      String encoding) {

    Rendering(
        String title,
        String header,
        String index,
        String place,
        String tables,
        String paragraphs,
        String headings,
        Variety variety) {
      this(
          title,
          header,
          index,
          place,
          tables,
          paragraphs,
          headings,
          variety.page().name(),
          variety.isPage() ? variety.markup().name() : "NONE",
          variety.noise().name(),
          variety.encoding().name());
    }
  }
}
