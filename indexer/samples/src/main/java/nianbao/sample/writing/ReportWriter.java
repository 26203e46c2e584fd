package nianbao.sample.writing;

import java.util.ArrayList;
import java.util.List;
import nianbao.report.Paragraph.Kind;
import nianbao.sample.plan.HeaderLayout;
import nianbao.sample.plan.ParagraphLayout;
import nianbao.sample.plan.Plan;
import nianbao.sample.print.Printing;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.tables.FormSheet;
import nianbao.sample.tables.TableCell;
import nianbao.sample.truth.Truth;

/** Writes the lines of a report and records what a reader should find in it. */
public final class ReportWriter {
  private enum Last {
    LINE,
    CHAPTER,
    PROSE
  }

  private final Printing printing;
  private final ParagraphLayout layout;
  private final TableWriter tableWriter;
  private final SeededRandom random;
  private final String gap;

  private final StringBuilder text = new StringBuilder(16_384);
  private final List<Truth.Section> sections = new ArrayList<>();
  private final List<Truth.Text> paragraphs = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private Last last = Last.LINE;

  public ReportWriter(Plan plan, SeededRandom random) {
    this.printing = plan.printing();
    this.layout = plan.paragraphs();
    this.tableWriter = new TableWriter(plan.tables().layout(), plan.year(), random);
    this.random = random;
    this.gap = random.chance(50) ? "  " : "　　";
  }

  /** Writes a line of the title; returns it as printed. */
  String title(String line) {
    String printed = printing.exact(line);
    newLine("");
    pieces.add(new Piece.Title(printed));
    paragraph(Kind.HEADING, printed);
    return printed;
  }

  /** Writes a line of the title with what the site prints around it; returns the title alone. */
  String dressedTitle(String before, String line, String behind) {
    String printed = printing.exact(line);
    newLine("");
    text.append(before).append(printed).append(behind);
    pieces.add(new Piece.Title(before + printed + behind));
    paragraphs.add(new Truth.Text(Kind.HEADING, printed));
    leftOut.add(before.strip());
    leftOut.add(behind.strip());
    leftOut.removeIf(String::isEmpty);
    last = Last.LINE;
    return printed;
  }

  /** Writes a line that isn't part of the report's text. */
  public void aside(String line) {
    String printed = printing.exact(line);
    newLine("");
    text.append(printed);
    pieces.add(new Piece.Aside(printed));
    leftOut.add(printed);
  }

  /** Adds the fields of the header block of a page, which are not printed as lines. */
  void block(List<HeaderLayout.Field> fields) {
    List<HeaderLayout.Field> printed =
        fields.stream()
            .map(f -> new HeaderLayout.Field(printing.exact(f.label()), printing.exact(f.value())))
            .toList();
    pieces.add(new Piece.Block(printed));
    printed.forEach(field -> leftOut.add(field.label() + field.value()));
  }

  /** Records lines that a page prints around the report. */
  public void around(List<String> lines) {
    lines.forEach(line -> leftOut.add(printing.exact(line)));
  }

  public List<Piece> pieces() {
    return pieces;
  }

  /** Writes a heading on a line of its own. */
  void heading(int level, String heading) {
    String printed = printing.exact(heading);
    boolean glued = layout == ParagraphLayout.GLUED_BEHIND && level == 1 && last == Last.PROSE;
    if (!glued) {
      newLine(indent());
    }
    sections.add(new Truth.Section(level, printed));
    pieces.add(new Piece.Heading(printed));
    paragraph(Kind.HEADING, printed);
    last = level == 1 ? Last.CHAPTER : Last.LINE;
  }

  void text(String sentences) {
    String printed = printing.prose(sentences);
    boolean glued =
        layout == ParagraphLayout.GLUED_HEADING && last == Last.CHAPTER && startsWithYear(printed);
    if (!glued) {
      proseLine();
    }
    prose(printed);
  }

  /** Writes a heading at the start of its paragraph, ending with a full stop. */
  void runIn(int level, String heading, String sentences) {
    String printed = printing.exact(heading);
    proseLine();
    sections.add(new Truth.Section(level, printed));
    prose(printed + '。' + printing.prose(sentences));
  }

  /** Writes a table with its caption. */
  void table(String caption, List<List<TableCell>> rows) {
    newLine("");
    Piece.Table table = tableWriter.write(printing.exact(caption), printed(rows), text, paragraphs);
    pieces.add(table);
  }

  private List<List<TableCell>> printed(List<List<TableCell>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(cell -> cell.with(printing.exact(cell.text()))).toList())
        .toList();
  }

  /** The cells printed in the tables. */
  public List<Truth.Cell> cells(FormSheet sheet) {
    return tableWriter.cells(sheet, printing);
  }

  void caption(String caption) {
    newLine("");
    pieces.add(new Piece.Caption(printing.exact(caption)));
    paragraph(Kind.CAPTION, printing.exact(caption));
  }

  public void signature(String line) {
    newLine(gap);
    pieces.add(new Piece.Signature(printing.exact(line)));
    paragraph(Kind.SIGNATURE, printing.exact(line));
  }

  /** The whole file. */
  public String finished() {
    newLine("");
    return text.toString();
  }

  public Truth truth(
      Truth.Header header,
      List<Truth.Cell> cells,
      List<Truth.Contradiction> contradictions,
      Truth.Rendering rendering) {
    return new Truth(
        header,
        sections,
        paragraphs,
        tableWriter.tables(),
        cells,
        leftOut,
        contradictions,
        rendering);
  }

  private void paragraph(Kind kind, String printed) {
    text.append(printed);
    paragraphs.add(new Truth.Text(kind, printed));
    last = Last.LINE;
  }

  private void prose(String printed) {
    text.append(layout == ParagraphLayout.HARD_WRAPPED ? HardWrap.wrapped(printed) : printed);
    paragraphs.add(new Truth.Text(Kind.TEXT, printed));
    pieces.add(new Piece.Prose(printed));
    last = Last.PROSE;
  }

  private void proseLine() {
    if (layout == ParagraphLayout.INNER_INDENT && last == Last.PROSE && random.chance(60)) {
      text.append(gap);
    } else {
      newLine(indent());
    }
  }

  private String indent() {
    return layout == ParagraphLayout.INDENTED ? "　　" : "";
  }

  private void newLine(String indent) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(layout == ParagraphLayout.BLANK_LINES ? "\n\n" : "\n");
    }
    text.append(indent);
    last = Last.LINE;
  }

  private static boolean startsWithYear(String text) {
    return text.length() > 4 && Character.isDigit(text.charAt(0)) && text.charAt(4) == '年';
  }
}
