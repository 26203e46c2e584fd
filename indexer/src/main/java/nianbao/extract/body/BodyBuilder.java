package nianbao.extract.body;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nianbao.extract.line.BlockText;
import nianbao.extract.line.ClosingLines;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.HeadingGrammar.Opening;
import nianbao.extract.line.TitleLines;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Section;
import nianbao.report.Sha256;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import nianbao.report.Warning;
import nianbao.text.Folding;
import nianbao.text.LiteralTokens;
import org.jspecify.annotations.Nullable;

/** Builds sections, paragraphs and tables from blocks in reading order. */
final class BodyBuilder {

  private static final int HASH_BYTES = 3;

  private final List<Section> sections = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<StatTable> tables = new ArrayList<>();

  /** Adds a printed line of the title. */
  void title(String text) {
    String line = Folding.trim(text);
    if (!line.isEmpty()) {
      append(Kind.HEADING, line);
    }
  }

  /** Adds a block of the text. */
  void add(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Text text -> ParagraphSplitter.split(text.text()).forEach(this::text);
      case Block.Grid grid -> table(grid);
    }
  }

  private void heading(Block.Heading heading) {
    String text = Folding.trim(heading.text());
    Opening opening = HeadingGrammar.opening(text);
    if (opening != null && !opening.runIn()) {
      text(text);
    } else if (sections.isEmpty() && TitleLines.isWhole(Folding.compact(text))) {
      append(Kind.HEADING, text);
    } else if (!text.isEmpty()) {
      append(openSection(Math.max(1, heading.level() - 1), text), text);
    }
  }

  private void text(String text) {
    if (PicturedTables.isPicture(text)) {
      // 1.png is no heading.
      append(Kind.TEXT, text);
      return;
    }
    Opening opening = HeadingGrammar.opening(text);
    if (opening == null || continuesList(opening) || isPointOfSection(text)) {
      boolean caption = Captions.repeatsHeading(text, paragraphs);
      Kind kind = caption ? Kind.CAPTION : Kind.TEXT;
      append(!caption && HeadingGrammar.isName(text) ? openSection(1, text) : kind, text);
      return;
    }
    String heading = Folding.trim(text.substring(0, opening.end()));
    openSection(opening.level(), heading);
    append(opening.runIn() ? Kind.TEXT : Kind.HEADING, text);
  }

  private Kind openSection(int level, String heading) {
    sections.add(new Section(sections.size() + 1, level, heading));
    return Kind.HEADING;
  }

  /** After {@code (一)…;} the next {@code (二)…} is an item of the same sentence, not a heading. */
  private boolean continuesList(Opening opening) {
    if (opening.level() == 1 || paragraphs.isEmpty()) {
      return false;
    }
    String before = paragraphs.getLast().text();
    return before.endsWith("；") || before.endsWith(";");
  }

  /**
   * {@code 第一,} below {@code 一、} or {@code (一)} numbers a point of that section. It opens sections
   * only where the first numbered one has such a number.
   */
  private boolean isPointOfSection(String text) {
    if (!HeadingGrammar.isOrdinal(text)) {
      return false;
    }
    for (Section section : sections) {
      if (HeadingGrammar.numberAt(section.heading(), 0) != null) {
        return !HeadingGrammar.isOrdinal(section.heading());
      }
    }
    return false;
  }

  private void table(Block.Grid grid) {
    String caption = caption();
    List<List<Cell>> rows = new ArrayList<>(grid.rows().size());
    for (List<GridCell> row : grid.rows()) {
      String text = BlockText.ofRow(row);
      if (!text.isBlank()) {
        String id = append(Kind.ROW, text);
        rows.add(row.stream().map(c -> new Cell(c.text(), c.colspan(), c.rowspan(), id)).toList());
      }
    }
    if (!rows.isEmpty()) {
      tables.add(new StatTable(tables.size() + 1, caption, rows));
    }
  }

  /**
   * The caption of the next table: a line above that names it, otherwise a heading right above it.
   */
  private @Nullable String caption() {
    int last = paragraphs.size() - 1;
    int above = last;
    while (above >= 0 && above > last - 3 && isFormNote(paragraphs.get(above))) {
      above--;
    }
    if (above < 0) {
      return null;
    }
    Paragraph line = paragraphs.get(above);
    if (line.kind() == Kind.TEXT && Captions.isName(line.text())) {
      paragraphs.set(above, as(Kind.CAPTION, line));
      return line.text();
    }
    boolean names = line.kind() == Kind.HEADING || line.kind() == Kind.CAPTION;
    return names ? line.text() : null;
  }

  private static boolean isFormNote(Paragraph line) {
    return line.kind() == Kind.TEXT && Captions.isFormNote(line.text());
  }

  private static Paragraph as(Kind kind, Paragraph line) {
    return new Paragraph(line.id(), line.ordinal(), line.section(), kind, line.text());
  }

  private String append(Kind kind, String text) {
    int ordinal = paragraphs.size() + 1;
    String id = paragraphId(ordinal, text);
    Integer section = sections.isEmpty() ? null : sections.size();
    paragraphs.add(new Paragraph(id, ordinal, section, kind, text));
    return id;
  }

  /**
   * The id that links to a paragraph use, {@code 12-3fa9c1}: its ordinal and a short hash of its
   * folded text, so that width, script and white space don't change it.
   */
  static String paragraphId(int ordinal, String text) {
    byte[] hash = Sha256.of(LiteralTokens.of(text).key());
    return ordinal + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
  }

  /** The text that was added. */
  Body build(List<String> leftOut) {
    List<Warning> warnings = new ArrayList<>(Captions.withoutTable(paragraphs));
    markClosing();
    warnings.addAll(PicturedTables.in(paragraphs, sections));
    warnings.addAll(DamagedDates.in(paragraphs));
    return new Body(sections, paragraphs, tables, warnings, leftOut);
  }

  /** Marks office and date where one follows the other, or where they close the text. */
  private void markClosing() {
    for (int i = 0; i < paragraphs.size(); i++) {
      if (isClosing(i)) {
        paragraphs.set(i, as(Kind.SIGNATURE, paragraphs.get(i)));
      }
    }
  }

  private boolean isClosing(int i) {
    Paragraph line = paragraphs.get(i);
    if (line.kind() != Kind.TEXT) {
      return false;
    }
    if (ClosingLines.isOffice(line.text())) {
      return closesAt(i + 1) || (i + 1 < paragraphs.size() && isDateLine(i + 1));
    }
    boolean after = i > 0 && paragraphs.get(i - 1).kind() == Kind.SIGNATURE;
    return (isDateLine(i) && (after || closesAt(i + 1)))
        || (ClosingLines.isOfficeAndDate(line.text()) && closesAt(i + 1));
  }

  private boolean isDateLine(int i) {
    Paragraph line = paragraphs.get(i);
    return line.kind() == Kind.TEXT && ClosingLines.isDate(line.text());
  }

  /** Whether the text ends here, or only a table or annex follows. */
  private boolean closesAt(int i) {
    if (i >= paragraphs.size()) {
      return true;
    }
    Paragraph next = paragraphs.get(i);
    return next.kind() == Kind.CAPTION
        || next.text().startsWith("附")
        || (next.kind() == Kind.TEXT && next.text().startsWith("(联系"));
  }
}
