package nianbao.extract.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.extract.line.BlockText;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.office.OfficeName;
import nianbao.read.Block;
import org.jspecify.annotations.Nullable;

/** Collects the lines of the title while the first lines of a document are classified. */
final class TitleCollector {

  /** Office, year and subject may each be on a line of their own. */
  private static final int MOST_HEADS = 3;

  private static final int LONGEST_REPEAT = 80;

  private final List<Block> titles = new ArrayList<>();

  /** Lines that begin a title if the rest of it follows. */
  private final List<Block> heads = new ArrayList<>();

  private final Set<String> printed = new HashSet<>();
  private final List<String> leftOut;

  /** All lines of the title as one, read when asked for, until the title changes. */
  private @Nullable Joined joined;

  private record Joined(Line line, TitleParts parts) {}

  private boolean replaced;
  private final FieldCollector fields;

  /**
   * Collects the title of one document.
   *
   * @param leftOut receives repeats, and lines that turn out not to begin a title
   * @param fields receives the office on such a line
   */
  TitleCollector(List<String> leftOut, FieldCollector fields) {
    this.leftOut = leftOut;
    this.fields = fields;
  }

  List<Block> found() {
    return titles;
  }

  boolean isEmpty() {
    return titles.isEmpty();
  }

  /** Reads a line; returns false when it does not belong to the title. */
  boolean read(Line line, int index, List<Block> blocks) {
    Block block = blocks.get(index);
    replaced = false;
    if (printed.contains(line.plain()) || isHeadAgain(line) || isRepeated(line, index, blocks)) {
      leftOut.add(line.printed().strip());
      return true;
    }
    if (isOfficeOfTitle(line, index, blocks)) {
      titles.addFirst(block);
      joined = null;
      printed.add(line.plain());
      printed.add(joined().plain());
      return true;
    }
    if (TitleLines.isNotice(line.plain()) || TitleLines.isWhole(line.plain())) {
      return titles.isEmpty() ? begin(block, line) : replace(block, line);
    }
    return titles.isEmpty() ? readPart(block, line) : readYear(block, line);
  }

  /**
   * Whether the title is printed once more, in other words or on several lines, the first of which
   * is this one.
   */
  private boolean isRepeated(Line line, int index, List<Block> blocks) {
    if (titles.isEmpty() || line.plain().length() > LONGEST_REPEAT) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    List<String> lines = new ArrayList<>();
    for (int i = index; i < blocks.size() && lines.size() < MOST_HEADS; i++) {
      String next = blocks.get(i) instanceof Block.Grid ? "" : plainOf(blocks.get(i));
      all.append(next);
      if (!next.isEmpty()) {
        lines.add(next);
        boolean part = lines.size() == 1 || TitleLines.isTail(next) || TitleLines.isHead(next);
        if (!part || all.length() > LONGEST_REPEAT) {
          return false;
        }
      }
      if (!next.isEmpty() && isTitle(all.toString())) {
        printed.addAll(lines);
        return true;
      }
    }
    return false;
  }

  /** Whether an office is printed above a repeat of a title that names none. */
  private boolean isOfficeOfTitle(Line line, int index, List<Block> blocks) {
    if (titles.isEmpty() || !OfficeName.isOffice(line.plain()) || hasOffice(titles)) {
      return false;
    }
    int next = index + 1;
    while (next < blocks.size() && BlockText.of(blocks.get(next)).isBlank()) {
      next++;
    }
    return next < blocks.size()
        && !(blocks.get(next) instanceof Block.Grid)
        && printed.contains(plainOf(blocks.get(next)))
        && parts().issuer().isEmpty();
  }

  /** Whether a text is the title, or says nothing about year and office that the title does not. */
  private boolean isTitle(String plain) {
    if (printed.contains(plain)) {
      return true;
    }
    if (!TitleLines.isWhole(plain)) {
      return false;
    }
    TitleParts title = parts();
    TitleParts other = TitleParts.of(Line.of(0, plain, false));
    boolean named = title.year() != null && !title.issuer().isEmpty();
    return named
        && (other.year() == null || other.year().equals(title.year()))
        && (other.issuer().isEmpty() || title.issuer().endsWith(other.issuer()));
  }

  private boolean isHeadAgain(Line line) {
    for (Block head : heads) {
      if (plainOf(head).equals(line.plain())) {
        return true;
      }
    }
    return false;
  }

  private boolean readPart(Block block, Line line) {
    boolean tail = !heads.isEmpty() && TitleLines.isTail(line.plain());
    if (tail && TitleLines.isWhole(headsPlain() + line.plain())) {
      acceptHeads();
      add(block, line);
      return true;
    }
    if (!TitleLines.isHead(line.plain())) {
      return false;
    }
    // A second office starts over: the first one was in a list of links.
    if (heads.size() == MOST_HEADS || (isOffice(block) && !heads.isEmpty())) {
      drop();
    }
    heads.add(block);
    return true;
  }

  /** Reads a year alone on a line; below a title with a year it is the class of the page. */
  private boolean readYear(Block block, Line line) {
    if (!TitleLines.isYearAlone(line.plain())) {
      return false;
    }
    if (parts().year() == null) {
      add(block, line);
    } else {
      leftOut.add(line.printed().strip());
    }
    return true;
  }

  private boolean begin(Block block, Line line) {
    if (!hasOffice(heads) || TitleParts.of(line).issuer().isEmpty()) {
      acceptHeads();
    }
    finish();
    add(block, line);
    return true;
  }

  /**
   * The name of a column may look like a title; a line that names the office or the year too
   * replaces it.
   */
  private boolean replace(Block block, Line line) {
    TitleParts before = parts();
    TitleParts after = TitleParts.of(line);
    boolean office = before.issuer().isEmpty() && !after.issuer().isEmpty();
    boolean year = before.year() == null && after.year() != null;
    boolean keeps =
        (before.year() == null || before.year().equals(after.year()))
            && (before.issuer().isEmpty() || after.issuer().endsWith(before.issuer()));
    boolean both = year && !after.issuer().isEmpty();
    if ((office || year) && (keeps || both)) {
      clear();
      add(block, line);
      replaced = true;
      return true;
    }
    return false;
  }

  /** Whether the line just read replaced the title found before. */
  boolean isReplaced() {
    return replaced;
  }

  /** Leaves out the title found so far. */
  void clear() {
    for (Block title : titles) {
      leftOut.add(BlockText.of(title).strip());
    }
    titles.clear();
    joined = null;
  }

  void add(Block block, Line line) {
    titles.add(block);
    joined = null;
    printed.add(line.plain());
    printed.add(joined().plain());
  }

  private void acceptHeads() {
    for (Block head : heads) {
      printed.add(plainOf(head));
    }
    titles.addAll(heads);
    joined = null;
    heads.clear();
  }

  /** Ends the title: an office that turns out not to begin a title is still the issuer. */
  void finish() {
    for (Block head : heads) {
      if (isOffice(head)) {
        fields.add(Field.Name.ISSUER, Line.of(head).getFirst());
      }
    }
    drop();
  }

  /** Discards the lines that were expected to begin a title. */
  void drop() {
    for (Block head : heads) {
      leftOut.add(BlockText.of(head).strip());
      printed.add(plainOf(head));
    }
    heads.clear();
  }

  /** All lines of the title as one; there must be at least one. */
  Line joined() {
    return whole().line;
  }

  /** The parts of {@link #joined}. */
  TitleParts parts() {
    return whole().parts;
  }

  private Joined whole() {
    Joined known = joined;
    if (known == null) {
      StringBuilder all = new StringBuilder();
      for (Block title : titles) {
        all.append(BlockText.of(title).strip());
      }
      Line line = Line.of(titles.getFirst().line(), all.toString(), false);
      known = new Joined(line, TitleParts.of(line));
      joined = known;
    }
    return known;
  }

  private String headsPlain() {
    StringBuilder all = new StringBuilder();
    for (Block head : heads) {
      all.append(plainOf(head));
    }
    return all.toString();
  }

  private static String plainOf(Block block) {
    return Line.of(block).getFirst().plain();
  }

  private static boolean hasOffice(List<Block> blocks) {
    for (Block block : blocks) {
      if (isOffice(block)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOffice(Block block) {
    return OfficeName.isOffice(plainOf(block));
  }
}
