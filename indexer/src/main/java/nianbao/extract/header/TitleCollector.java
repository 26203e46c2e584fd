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

/** Collects the lines of the title while the first lines of a document are classified. */
final class TitleCollector {

  /** Office, year and subject may each be on a line of their own. */
  private static final int MOST_HEADS = 3;

  private final List<Block> titles = new ArrayList<>();

  /** Lines that begin a title if the rest of it follows. */
  private final List<Block> heads = new ArrayList<>();

  private final Set<String> printed = new HashSet<>();
  private final List<String> leftOut;
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
  boolean read(Block block, Line line) {
    if (printed.contains(line.plain()) || isHeadAgain(line)) {
      leftOut.add(line.printed().strip());
      return true;
    }
    if (TitleLines.isNotice(line.plain()) || TitleLines.isWhole(line.plain())) {
      return titles.isEmpty() ? begin(block, line) : replace(block, line);
    }
    return titles.isEmpty() ? readPart(block, line) : readYear(block, line);
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

  private boolean readYear(Block block, Line line) {
    boolean year = TitleLines.isYearAlone(line.plain());
    if (year) {
      add(block, line);
    }
    return year;
  }

  private boolean begin(Block block, Line line) {
    boolean ownOffice = !TitleParts.of(line).issuer().isEmpty();
    if (!ownOffice || !hasOffice(heads)) {
      acceptHeads();
    }
    finish();
    add(block, line);
    return true;
  }

  /** The name of a column may look like a title; a line that names the office replaces it. */
  private boolean replace(Block block, Line line) {
    boolean better =
        TitleParts.of(joined()).issuer().isEmpty() && !TitleParts.of(line).issuer().isEmpty();
    if (better) {
      for (Block title : titles) {
        leftOut.add(BlockText.of(title).strip());
      }
      titles.clear();
      add(block, line);
    }
    return better;
  }

  void add(Block block, Line line) {
    titles.add(block);
    printed.add(line.plain());
    printed.add(joined().plain());
  }

  private void acceptHeads() {
    for (Block head : heads) {
      printed.add(plainOf(head));
    }
    titles.addAll(heads);
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
    StringBuilder all = new StringBuilder();
    for (Block title : titles) {
      all.append(BlockText.of(title).strip());
    }
    return Line.of(titles.getFirst().line(), all.toString(), false);
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
