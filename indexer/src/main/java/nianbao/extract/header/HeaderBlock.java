package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.BlockText;
import nianbao.extract.line.Furniture;
import nianbao.extract.line.HeadingGrammar;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.read.Block;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * The part of a document before its text: labelled fields, and a title of one or more lines before,
 * after or between them. The first lines are classified one by one until the text begins. Labels
 * and values may share a line, several to a line, stand in cells, or on separate lines.
 */
final class HeaderBlock {

  /** After this many lines the text begins in any case, not counted what stands in a menu. */
  private static final int LONGEST = 80;

  /** The entries of a menu above the report; more are not looked at. */
  private static final int LONGEST_MENU = 1000;

  private static final int LONGEST_ENTRY = 12;

  /** Fewer names of columns are no menu. */
  private static final int FEWEST_ENTRIES = 12;

  /**
   * A line of another kind within a menu, such as a spammer's, weighs as much as so many entries.
   */
  private static final int OTHER_LINE = 4;

  /** More offices at the end of a menu are a list. */
  private static final int MOST_HEADS = 2;

  private static final int LONGEST_NAVIGATION = 30;

  private static final int LONGEST_COLUMN_NAME = 24;

  private static final Pattern FIRST_WORDS =
      Pattern.compile(
          "(?:根据|按照|依据|遵照|为(?:了|贯彻|进一步|深入)|本(?:报告|年报|年度)|现将|(?:"
              + Years.DIGITS
              + "年|今年|一年)[,来以]|各.{1,20}:$)");
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("\\p{IsHan}{1,14}[〔\\[(【]" + Years.DIGITS + "[〕\\])】]第?\\d{1,5}号");

  private static final Pattern DATE =
      Pattern.compile(
          "\\(?" + Years.DIGITS + "(?:[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)|年\\d{1,2}月\\d{1,2}日)\\)?");

  /** A date or a document number at the beginning of a line. */
  private static final Pattern RUN_ON =
      Pattern.compile(DATE.pattern() + "|" + DOCUMENT_NUMBER.pattern());

  /** The value of the last field before a title or text on the same line. */
  private static final int LONGEST_VALUE = 60;

  /** The first words of a text are among so many characters. */
  private static final int LONGEST_START = 40;

  /** A longer line above the title is text. */
  private static final int LONGEST_SPAM = 160;

  /** ■ 公开年报: a first line with an ornament is the name of the site's column. */
  private static final Pattern COLUMN_NAME = Pattern.compile("[■◆●★□◇▪▶]\\p{IsHan}{2,10}");

  private final List<Block> blocks;

  /** How many blocks the menu has with which the page begins. */
  private final int menuEnd;

  private final FieldCollector fields = new FieldCollector();
  private final List<String> leftOut = new ArrayList<>();
  private final TitleCollector titles = new TitleCollector(leftOut, fields);
  private final List<Block> body = new ArrayList<>();

  /** How many lines were classified, those of the menu and blank ones not counted. */
  private int seen;

  /** How many blocks of the body precede the title. */
  private int beforeTitle;

  private @Nullable Line title;
  private @Nullable TitleParts titleParts;

  private HeaderBlock(List<Block> blocks) {
    this.menuEnd = menuEnd(blocks);
    this.blocks = HeaderGrid.normalized(blocks, menuEnd + LONGEST);
    read();
  }

  static HeaderBlock of(List<Block> blocks) {
    return new HeaderBlock(blocks);
  }

  /** Labelled values, in reading order. */
  List<Field> fields() {
    return fields.found();
  }

  /** The printed lines of the title; if a notice precedes the report, those of the notice. */
  List<Block> titles() {
    return List.copyOf(titles.found());
  }

  /** The title of the report as one line, {@code null} when none is printed. */
  @Nullable Line title() {
    return title;
  }

  /** Year and office in the title, {@code null} when none is printed. */
  @Nullable TitleParts titleParts() {
    return titleParts;
  }

  /** Everything else, in order. */
  List<Block> body() {
    return List.copyOf(body);
  }

  /** Header lines and repeats of the title, as printed. */
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /**
   * The end of the menu with which the page begins, 0 when it has none: where names of columns are
   * most ahead of other lines, each of which weighs as much as several of them. An office or a
   * title at its end is the report's.
   */
  private static int menuEnd(List<Block> blocks) {
    int end = 0;
    int most = FEWEST_ENTRIES - 1;
    int ahead = 0;
    for (int i = 0; i < Math.min(blocks.size(), LONGEST_MENU) && ahead > -LONGEST; i++) {
      Line line = lineOf(blocks.get(i));
      if (line != null && (isText(line) || TitleLines.isNumbered(line.plain()))) {
        break;
      }
      ahead += line != null && isEntry(line) ? 1 : isFurniture(blocks.get(i)) ? 0 : -OTHER_LINE;
      if (ahead > most) {
        most = ahead;
        end = i + 1;
      }
    }
    return end == 0 ? 0 : beforeTitle(blocks, end);
  }

  /** A name of a column, or of an office: 政策解读. */
  private static boolean isEntry(Line line) {
    String plain = line.plain();
    return plain.length() <= LONGEST_ENTRY
        && plain.chars().allMatch(Character::isIdeographic)
        && FieldLabels.nameOf(plain) == null;
  }

  /**
   * The end of a menu without the lines at its end that begin the title: an office, two at most, or
   * a title that names one. More offices are entries; if the rest of a title follows, the last one
   * begins it.
   */
  private static int beforeTitle(List<Block> blocks, int menuEnd) {
    int last = before(blocks, menuEnd);
    boolean whole = last >= 0 && TitleLines.isWhole(plainAt(blocks, last));
    int first = whole ? last : menuEnd;
    int heads = 0;
    int at = before(blocks, first);
    while (at >= 0 && heads <= MOST_HEADS && TitleLines.isHead(plainAt(blocks, at))) {
      first = at;
      heads++;
      at = before(blocks, at);
    }
    if (heads > 0 && heads <= MOST_HEADS) {
      return first;
    }
    boolean begins =
        last >= 0 && (whole ? namesOffice(plainAt(blocks, last)) : restFollows(blocks, menuEnd));
    return begins ? last : menuEnd;
  }

  /** The last line before an offset that isn't blank, -1 when there is none. */
  private static int before(List<Block> blocks, int end) {
    int at = end - 1;
    while (at >= 0 && lineOf(blocks.get(at)) == null) {
      at--;
    }
    return at;
  }

  private static String plainAt(List<Block> blocks, int at) {
    return Line.of(blocks.get(at)).getFirst().plain();
  }

  private static boolean namesOffice(String title) {
    return !TitleParts.of(Line.of(0, title, false)).issuer().isEmpty();
  }

  /** Whether the next line is a title that only lacks the office. */
  private static boolean restFollows(List<Block> blocks, int menuEnd) {
    int at = menuEnd;
    while (at < blocks.size() && BlockText.of(blocks.get(at)).isBlank()) {
      at++;
    }
    Line next = at < blocks.size() ? lineOf(blocks.get(at)) : null;
    return next != null && TitleLines.isWhole(next.plain()) && !namesOffice(next.plain());
  }

  private void read() {
    int next = 0;
    while (next < blocks.size() && seen < LONGEST && !beginsText(next)) {
      next++;
    }
    titles.finish();
    body.addAll(blocks.subList(next, blocks.size()));
    if (titles.isEmpty() || !titles.parts().namesReport()) {
      lateTitle();
    }
    dropNavigation();
    Line own = titleBehindNotice();
    title = own != null || titles.isEmpty() ? own : titles.joined();
    titleParts = own != null ? TitleParts.of(own) : titles.isEmpty() ? null : titles.parts();
  }

  /** Classifies a block; returns true, without consuming it, when the text begins with it. */
  private boolean beginsText(int index) {
    if (blocks.get(index) instanceof Block.Grid grid) {
      return !readGrid(grid);
    }
    partRunOn(index);
    titleAt(index, blocks);
    Block block = blocks.get(index);
    Line line = Line.of(block).getFirst();
    if (line.plain().isEmpty()) {
      return false;
    }
    if (index < menuEnd && isEntry(line)) {
      leftOut.add(line.printed().strip());
      return false;
    }
    seen += index < menuEnd ? 0 : 1;
    if (fields.read(line, index, blocks)) {
      titles.finish();
      leftOut.add(line.printed().strip());
      return false;
    }
    boolean untitled = titles.isEmpty();
    if (titles.read(line, index, blocks)) {
      beforeTitle = untitled || titles.isReplaced() ? body.size() : beforeTitle;
      return false;
    }
    if (dropAlone(line)) {
      return false;
    }
    if (isText(line)) {
      return true;
    }
    titles.drop();
    body.add(block);
    return false;
  }

  /**
   * Drops lines above a printed title that are no sentences: they belong to the page, such as the
   * name of a column, or to a spammer.
   */
  private void dropNavigation() {
    int kept = 0;
    for (int i = 0; i < beforeTitle && !titles.isEmpty(); i++) {
      Line line = lineOf(body.get(kept));
      if (line != null && isNavigation(line) && !Furniture.isFurniture(line.printed())) {
        leftOut.add(line.printed().strip());
        body.remove(kept);
      } else {
        kept++;
      }
    }
  }

  private static boolean isNavigation(Line line) {
    String plain = line.plain();
    return plain.length() <= LONGEST_COLUMN_NAME
        || (plain.length() <= LONGEST_SPAM && HeadingGrammar.indexOfAny(plain, "。;:!?", 0) < 0);
  }

  private boolean readGrid(Block.Grid grid) {
    int rows = fields.read(grid);
    if (rows == 0) {
      return isFurniture(grid) && body.add(grid);
    }
    titles.finish();
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

  /**
   * {@code 无障碍 | 长者版 | 繁体版}: a blank block, or one of furniture, which the reader of the body will
   * drop.
   */
  private static boolean isFurniture(Block block) {
    List<String> printed =
        block instanceof Block.Grid grid
            ? grid.rows().stream().map(BlockText::ofRow).toList()
            : List.of(BlockText.of(block));
    return printed.stream().allMatch(line -> line.isBlank() || Furniture.isFurniture(line));
  }

  static boolean beginsWithDocumentNumber(String plain, int at) {
    return DOCUMENT_NUMBER.matcher(plain).region(at, plain.length()).lookingAt();
  }

  /** Drops a document number on a line of its own, search keywords, and the name of a column. */
  private boolean dropAlone(Line line) {
    boolean number = DOCUMENT_NUMBER.matcher(line.plain()).matches();
    boolean spam = titles.isEmpty() && line.plain().indexOf('_') >= 0 && !isText(line);
    boolean column = seen == 1 && COLUMN_NAME.matcher(line.plain()).matches();
    if (number) {
      fields.add(Field.Name.DOCUMENT_NUMBER, line);
    }
    if (number || spam || column) {
      titles.drop();
      leftOut.add(line.printed().strip());
    }
    return number || spam || column;
  }

  /** Parts what precedes the title or the text on the same line: a date, a number, fields. */
  private void partRunOn(int index) {
    Line line = Line.of(blocks.get(index)).getFirst();
    int end = leadEnd(line);
    if (end > 0) {
      String rest = line.whole(end, line.plain().length());
      blocks.set(index, new Block.Text(line.number(), line.whole(0, end)));
      blocks.add(index + 1, new Block.Text(line.number(), rest));
    }
  }

  /** The end of what precedes the title or the text of a line, 0 when nothing does. */
  private static int leadEnd(Line line) {
    Matcher lead = RUN_ON.matcher(line.plain());
    return lead.lookingAt() ? behindLead(line, lead.end()) : behindFields(line);
  }

  /** Where the title, fields or text begin behind a date or a document number; otherwise 0. */
  private static int behindLead(Line line, int from) {
    String plain = line.plain();
    if (from == plain.length()) {
      return 0;
    }
    boolean date = DATE.matcher(plain).lookingAt();
    boolean labelled = !date && line.isApart(from) && !FieldLabels.of(rest(line, from)).isEmpty();
    boolean title = line.isApart(from) && TitleLines.isWhole(plain.substring(from));
    if (labelled || title || startsLikeText(plain, from)) {
      return from;
    }
    return date ? 0 : behindTitleless(line, from);
  }

  /** Where a title begins behind more than a document number; otherwise 0. */
  private static int behindTitleless(Line line, int from) {
    int last = Math.min(line.plain().length(), from + LONGEST_VALUE);
    for (int at = from + 1; at < last; at++) {
      if (line.isApart(at) && TitleLines.isWhole(line.plain().substring(at))) {
        return at;
      }
    }
    return 0;
  }

  /**
   * Where the title or the text begins behind the last field of a line; otherwise 0. The value of
   * the field may itself read like a title, so only what follows it can be one.
   */
  private static int behindFields(Line line) {
    int from = FieldLabels.lastValue(line);
    int last = from < 0 ? 0 : Math.min(line.plain().length(), from + LONGEST_VALUE);
    for (int at = from + 1; at < last; at++) {
      if (line.isApart(at) && beginsWithWordOrYear(line.plain(), at)) {
        Line rest = rest(line, at);
        if (TitleLines.isWhole(rest.plain()) || isText(rest)) {
          return at;
        }
      }
    }
    return 0;
  }

  /** A time of day or a counter still belongs to the fields. */
  private static boolean beginsWithWordOrYear(String plain, int at) {
    String start = plain.substring(at, Math.min(plain.length(), at + LONGEST_START));
    return Character.isIdeographic(start.charAt(0)) || Years.next(start, 0) == 0;
  }

  private static Line rest(Line line, int from) {
    return Line.of(line.number(), line.printed(from, line.plain().length()), false);
  }

  /** Whether the preamble of a report, or a numbered heading, begins at an offset. */
  private static boolean startsLikeText(String plain, int from) {
    String start = plain.substring(from, Math.min(plain.length(), from + LONGEST_START));
    return TitleLines.isNumbered(start)
        || (start.length() >= 4 && FIRST_WORDS.matcher(start).lookingAt());
  }

  /**
   * The title in a block of text, {@code null} when it has none. What the site printed around it is
   * left out, and what was run on behind it becomes a block of its own.
   */
  private @Nullable Line titleAt(int index, List<Block> in) {
    Block block = in.get(index);
    Line printed = block instanceof Block.Grid ? null : Line.of(block).getFirst();
    PrintedTitle found =
        printed == null || FieldLabels.beginsLine(printed) ? null : PrintedTitle.in(printed);
    if (found == null || found.isAlone()) {
      return found == null ? null : found.title();
    }
    Line line = found.title();
    in.set(
        index,
        block instanceof Block.Heading heading
            ? new Block.Heading(line.number(), heading.level(), line.printed())
            : new Block.Text(line.number(), line.printed()));
    if (found.runOn()) {
      in.add(index + 1, new Block.Text(line.number(), found.behind()));
    }
    for (String added :
        found.runOn() ? List.of(found.before()) : List.of(found.before(), found.behind())) {
      if (!added.isEmpty()) {
        leftOut.add(added);
      }
    }
    return line;
  }

  static boolean isText(Line line) {
    String plain = line.plain();
    boolean sentence = plain.indexOf('。') >= 0 || plain.indexOf(';') >= 0;
    return startsLikeText(plain, 0) || (plain.length() >= 25 && sentence);
  }

  /** Looks for a title after navigation that reads like text, up to the first numbered heading. */
  private void lateTitle() {
    int lines = 0;
    for (int i = 0; i < body.size() && lines < LONGEST_NAVIGATION; i++) {
      Line line = lineOf(body.get(i));
      if (line != null && TitleLines.isNumbered(line.plain())) {
        return;
      }
      Line found = titleAt(i, body);
      if (found != null && (titles.isEmpty() || TitleParts.of(found).namesReport())) {
        titles.clear();
        titles.add(body.remove(i), found);
        beforeTitle = i;
        return;
      }
      lines += line == null ? 0 : 1;
    }
  }

  /**
   * The title of the report itself when a notice precedes it: 关于印发…年度报告的通知, its text, the report;
   * {@code null} when none does, or no title follows.
   */
  private @Nullable Line titleBehindNotice() {
    if (titles.isEmpty() || !TitleLines.isNotice(titles.joined().plain())) {
      return null;
    }
    for (int i = 0; i < Math.min(body.size(), LONGEST); i++) {
      Line found = titleAt(i, body);
      if (found != null) {
        body.set(i, new Block.Heading(found.number(), 1, found.printed()));
        return found;
      }
    }
    return null;
  }

  private static @Nullable Line lineOf(Block block) {
    Line line = block instanceof Block.Grid ? null : Line.of(block).getFirst();
    return line == null || line.plain().isEmpty() ? null : line;
  }
}
