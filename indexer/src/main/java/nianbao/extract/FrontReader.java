package nianbao.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.read.Block;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a document's first lines and decides for each what it is, until the text begins.
 * Layouts: label and value on a line, several on a line, in cells, label and value on lines of
 * their own; the title before, behind or between them, on one line or more.
 */
final class FrontReader {

  /** A page prints this much before its text at most; what follows is text anyway. */
  private static final int LONGEST_FRONT = 80;

  private static final int LONGEST_NAVIGATION = 30;

  /** Office, year and subject each on a line of its own. */
  private static final int MOST_HEADS = 3;

  private static final Pattern FIRST_WORDS =
      Pattern.compile(
          "(?:根据|按照|依据|遵照|为(?:了|贯彻|进一步|深入)|本(?:报告|年报|年度)|现将|(?:20\\d{2}年|今年|一年)[,来以]|各.{1,20}:$).*");
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("\\p{IsHan}{1,14}[〔\\[(【]20\\d{2}[〕\\])】]第?\\d{1,5}号");

  private final List<Block> blocks;
  private final FieldCollector fields = new FieldCollector();
  private final List<Block> titles = new ArrayList<>();
  private final List<Block> body = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final Set<String> printedTitles = new HashSet<>();
  private final List<Block> heads = new ArrayList<>();
  private int seen;

  FrontReader(List<Block> blocks) {
    this.blocks = blocks;
  }

  FrontMatter read() {
    int next = 0;
    while (next < blocks.size() && seen < LONGEST_FRONT && !take(next)) {
      next++;
    }
    dropHeads();
    body.addAll(blocks.subList(Math.min(next, blocks.size()), blocks.size()));
    if (titles.isEmpty()) {
      lateTitle();
    }
    return new FrontMatter(fields.found(), titles, reportTitle(), body, leftOut);
  }

  /** Takes a block in; true when the text begins with it and it was not taken. */
  private boolean take(int index) {
    Block block = blocks.get(index);
    if (block instanceof Block.Grid grid) {
      return !takeGrid(grid);
    }
    Line line = Line.of(block).getFirst();
    if (line.plain().isEmpty()) {
      return false;
    }
    seen++;
    if (fields.take(line, index, blocks)) {
      dropHeads();
      leftOut.add(line.printed().strip());
      return false;
    }
    if (takeTitle(block, line) || takeHead(block, line)) {
      return false;
    }
    if (isText(line)) {
      return true;
    }
    dropHeads();
    body.add(block);
    return false;
  }

  private boolean takeGrid(Block.Grid grid) {
    int rows = fields.take(grid);
    if (rows == 0) {
      return false;
    }
    dropHeads();
    for (List<Block.GridCell> row : grid.rows().subList(0, rows)) {
      String printed = BlockText.ofRow(row);
      if (!printed.isBlank()) {
        leftOut.add(printed);
      }
    }
    if (rows < grid.rows().size()) {
      int line = grid.line() + rows;
      body.add(new Block.Grid(line, grid.rows().subList(rows, grid.rows().size())));
    }
    return true;
  }

  private boolean takeTitle(Block block, Line line) {
    if (printedTitles.contains(line.plain())) {
      leftOut.add(line.printed().strip());
      return true;
    }
    boolean notice = TitleLines.isNotice(line.plain());
    if (notice || TitleLines.isWhole(line.plain())) {
      return titles.isEmpty() ? begin(block, line) : replace(block, line);
    }
    boolean tail = titles.isEmpty() && !heads.isEmpty() && TitleLines.isTail(line.plain());
    if (tail && TitleLines.isWhole(headsPlain() + line.plain())) {
      takeHeads();
      add(block, line);
      return true;
    }
    if (!titles.isEmpty() && TitleLines.isYearAlone(line.plain()) && isLast(titles)) {
      add(block, line);
      return true;
    }
    return false;
  }

  private boolean begin(Block block, Line line) {
    boolean ownOffice = !TitleParts.of(line).issuer().isEmpty();
    if (!ownOffice || heads.stream().noneMatch(FrontReader::isOffice)) {
      takeHeads();
    }
    dropHeads();
    add(block, line);
    return true;
  }

  /** The name of the page's column may look like a title; the one that names the office is it. */
  private boolean replace(Block block, Line line) {
    boolean better =
        TitleParts.of(joined()).issuer().isEmpty() && !TitleParts.of(line).issuer().isEmpty();
    if (!better) {
      return false;
    }
    titles.forEach(title -> leftOut.add(BlockText.of(title).strip()));
    titles.clear();
    add(block, line);
    return true;
  }

  private void add(Block block, Line line) {
    titles.add(block);
    printedTitles.add(line.plain());
    printedTitles.add(joined().plain());
  }

  private boolean isLast(List<Block> printed) {
    return body.isEmpty() && !printed.isEmpty();
  }

  private boolean takeHead(Block block, Line line) {
    if (heads.stream().anyMatch(head -> plainOf(head).equals(line.plain()))) {
      leftOut.add(line.printed().strip());
      return true;
    }
    boolean spam = titles.isEmpty() && line.plain().indexOf('_') >= 0 && !isText(line);
    if (spam) {
      leftOut.add(line.printed().strip());
      return true;
    }
    if (DOCUMENT_NUMBER.matcher(line.plain()).matches()) {
      dropHeads();
      fields.add(Field.Name.DOCUMENT_NUMBER, line);
      leftOut.add(line.printed().strip());
      return true;
    }
    if (titles.isEmpty() && TitleLines.isHead(line.plain())) {
      // A second office begins anew: the first stood in a list of links.
      if (heads.size() == MOST_HEADS || (isOffice(block) && !heads.isEmpty())) {
        dropHeads();
      }
      heads.add(block);
      return true;
    }
    return false;
  }

  private static String plainOf(Block block) {
    return Line.of(block).getFirst().plain();
  }

  private static boolean isOffice(Block block) {
    return TitleLines.isOffice(plainOf(block));
  }

  private String headsPlain() {
    StringBuilder all = new StringBuilder();
    heads.forEach(head -> all.append(plainOf(head)));
    return all.toString();
  }

  private void takeHeads() {
    heads.forEach(head -> printedTitles.add(plainOf(head)));
    titles.addAll(heads);
    heads.clear();
  }

  /** An office alone on a line that heads no title still says who reports. */
  private void dropHeads() {
    for (Block head : heads) {
      Line line = Line.of(head).getFirst();
      if (isOffice(head)) {
        fields.add(Field.Name.ISSUER, line);
      }
      leftOut.add(line.printed().strip());
      printedTitles.add(line.plain());
    }
    heads.clear();
  }

  private static boolean isText(Line line) {
    String plain = line.plain();
    boolean sentence = plain.indexOf('。') >= 0 || plain.indexOf(';') >= 0;
    return TitleLines.isNumbered(plain)
        || (plain.length() >= 25 && sentence)
        || (plain.length() >= 4 && FIRST_WORDS.matcher(plain).matches());
  }

  /** Behind navigation that reads like text; never behind the first numbered heading. */
  private void lateTitle() {
    int lines = 0;
    for (int i = 0; i < body.size() && lines < LONGEST_NAVIGATION; i++) {
      Line line = lineOf(body.get(i));
      if (line != null && TitleLines.isNumbered(line.plain())) {
        return;
      }
      if (line != null && TitleLines.isWhole(line.plain())) {
        add(body.remove(i), line);
        return;
      }
      lines += line == null ? 0 : 1;
    }
  }

  /** The title behind a notice: 关于印发…年度报告的通知, its text, then the report. */
  private @Nullable Line reportTitle() {
    Line printed = titles.isEmpty() ? null : joined();
    if (printed == null || !TitleLines.isNotice(printed.plain())) {
      return printed;
    }
    for (int i = 0; i < Math.min(body.size(), LONGEST_FRONT); i++) {
      Line line = lineOf(body.get(i));
      if (line != null && TitleLines.isWhole(line.plain())) {
        body.set(i, new Block.Heading(line.number(), 1, line.printed()));
        return line;
      }
    }
    return printed;
  }

  private static @Nullable Line lineOf(Block block) {
    Line line = block instanceof Block.Grid ? null : Line.of(block).getFirst();
    return line == null || line.plain().isEmpty() ? null : line;
  }

  private Line joined() {
    StringBuilder all = new StringBuilder();
    titles.forEach(title -> all.append(BlockText.of(title).strip()));
    return Line.of(titles.getFirst().line(), all.toString(), false);
  }
}
