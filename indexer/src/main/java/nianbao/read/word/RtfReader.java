package nianbao.read.word;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.WebPage;
import nianbao.read.office.OfficeBlocks;

/**
 * Reads Rich Text (RTF specification 1.9.1): paragraphs, headings, list numbers as printed, tables,
 * text boxes and notes. Groups that are marked as optional ({@code \*}), pictures, tables of fonts
 * and styles, running heads, hidden and deleted text print nothing here. A text box precedes the
 * paragraph it is anchored in, notes follow at the end.
 */
public final class RtfReader {

  /** Groups whose text is not part of the document. */
  private static final Set<String> SKIPPED =
      Set.of(
          "colortbl",
          "info",
          "pict",
          "objdata",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "sp",
          "shprslt",
          "upr",
          "xe",
          "tc",
          "rxe",
          "filetbl",
          "listtable",
          "listoverridetable",
          "revtbl",
          "nonesttables",
          "nonshppict",
          "template",
          "bkmkstart",
          "bkmkend",
          "fldinst",
          "datafield",
          "annotation",
          "atnid",
          "atnauthor");

  /** Control words that stand for a character. */
  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("tab", "\t"),
          Map.entry("line", "\n"),
          Map.entry("page", "\n"),
          Map.entry("column", "\n"),
          Map.entry("nestcell", "\n"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("emspace", "\u2003"),
          Map.entry("enspace", "\u2002"),
          Map.entry("qmspace", "\u2005"));

  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");

  private static final int LEVELS = 9;

  private final RtfTokens tokens;
  private final Limits limits;
  private final OfficeBlocks blocks;
  private final RtfFonts fonts = new RtfFonts();
  private final RtfTable table;
  private final Map<Integer, Integer> levelOfStyle = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Deque<Group> groups = new ArrayDeque<>();

  /** The bytes of text that are not decoded yet. */
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  /** How many characters after a Unicode character only repeat it for older programs. */
  private int repeating;

  /** Whether the file ended within a group. */
  private boolean breaksOff;

  /** Whether the group that was just opened is optional. */
  private boolean optional;

  /** What the text of a group is for. */
  private enum Purpose {
    TEXT,
    NOTE,
    BOX,
    FONTS,
    STYLES,
    NOTHING
  }

  /** What holds until the end of a group; an inner group begins with a copy. */
  private static final class Group {
    private Purpose purpose = Purpose.TEXT;
    private StringBuilder text = new StringBuilder();
    private int font = -1;
    private int eastAsianFont = -1;
    private boolean eastAsian;
    private int repeated = 1;
    private boolean hidden;
    private boolean inTable;
    private int style;
    private int level = -1;

    private Group inner() {
      Group inner = new Group();
      inner.purpose = purpose;
      inner.text = text;
      inner.font = font;
      inner.eastAsianFont = eastAsianFont;
      inner.eastAsian = eastAsian;
      inner.repeated = repeated;
      inner.hidden = hidden;
      inner.inTable = inTable;
      inner.style = style;
      inner.level = level;
      return inner;
    }
  }

  private RtfReader(byte[] bytes, Limits limits) {
    this.tokens = new RtfTokens(bytes);
    this.limits = limits;
    this.blocks = new OfficeBlocks(limits);
    this.table = new RtfTable(limits);
    groups.push(new Group());
  }

  /**
   * Reads a document. One that breaks off is read as far as it goes, and says so.
   *
   * @throws UnreadableException when it holds no text at all
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    RtfReader reader = new RtfReader(bytes, limits);
    reader.read();
    if (limits.characters() == 0) {
      throw new UnreadableException("this RTF file has no text; get it again");
    }
    return new RawDocument(
        reader.blocks.blocks(), Map.of(), List.of(), WebPage.NONE, List.of(), reader.breaksOff);
  }

  private void read() {
    for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      switch (kind) {
        case OPEN -> open();
        case CLOSE -> close();
        case WORD -> word(tokens.word());
        case SYMBOL -> symbol((char) tokens.value());
        case BYTE -> character(tokens.value());
        case END -> {}
      }
    }
    breaksOff = groups.size() > 1;
    while (groups.size() > 1) {
      close();
    }
    if (!group().text.isEmpty()) {
      endParagraph();
    }
    endTable();
    notes.forEach(note -> blocks.paragraph(note, 0));
  }

  private Group group() {
    return groups.element();
  }

  private void open() {
    flush();
    repeating = 0;
    groups.push(group().inner());
    Limits.check(groups.size(), Limits.DEPTH, "groups in one another");
  }

  private void close() {
    flush();
    repeating = 0;
    optional = false;
    if (groups.size() == 1) {
      return;
    }
    Group closed = groups.pop();
    if (closed.text == group().text) {
      return;
    }
    String text = closed.text.toString();
    if (closed.purpose == Purpose.NOTE) {
      Limits.check(notes.size() + 1, Limits.BLOCKS, "notes");
      notes.add(text);
    } else if (closed.purpose == Purpose.BOX) {
      box(text);
    }
  }

  private void box(String text) {
    if (group().inTable) {
      group().text.append('\n').append(text).append('\n');
    } else {
      endTable();
      text.lines().forEach(line -> blocks.paragraph(line, 0));
    }
  }

  private void symbol(char c) {
    switch (c) {
      case '*' -> optional = true;
      case '~' -> unicode(' ');
      case '_' -> unicode('-');
      case '\\', '{', '}' -> character(c);
      case '\r', '\n' -> word("par");
      default -> {}
    }
  }

  private void character(int value) {
    if (repeating > 0) {
      repeating--;
    } else if (group().purpose.compareTo(Purpose.BOX) <= 0 && !group().hidden) {
      pending.write(value);
    }
  }

  private void unicode(int value) {
    flush();
    append(String.valueOf((char) value));
  }

  private void append(String text) {
    if (group().purpose.compareTo(Purpose.BOX) <= 0 && !group().hidden) {
      limits.characters(text);
      group().text.append(text);
    }
  }

  /** Decodes the bytes so far. */
  private void flush() {
    if (pending.size() > 0) {
      String text = pending.toString(fonts.encoding(group().font, group().eastAsianFont));
      pending.reset();
      append(CONTROLS.matcher(text).replaceAll(""));
    }
  }

  private void word(String word) {
    flush();
    boolean wasOptional = optional;
    optional = false;
    if (repeating > 0 && !word.equals("u")) {
      repeating--;
    }
    if (word.equals("bin")) {
      tokens.skip(tokens.number(0));
    } else if (destination(word, wasOptional) || group().purpose == Purpose.NOTHING) {
      return;
    }
    String character = CHARACTERS.get(word);
    if (character != null) {
      append(character);
    } else if (group().purpose == Purpose.FONTS || group().purpose == Purpose.STYLES) {
      define(word);
    } else if (group().purpose != Purpose.TEXT || !table.control(word, tokens.number(0))) {
      property(word);
    }
  }

  /** Handles a word that says what its group is for; returns whether it is one. */
  private boolean destination(String word, boolean isOptional) {
    switch (word) {
      case "fonttbl" -> group().purpose = Purpose.FONTS;
      case "stylesheet" -> group().purpose = Purpose.STYLES;
      case "footnote" -> begin(Purpose.NOTE);
      case "shptxt" -> begin(Purpose.BOX);
      // Shapes are optional for older programs; only their text and no property prints anything.
      case "shpinst" -> group().text = new StringBuilder();
      default -> {
        if (!isOptional && !SKIPPED.contains(word)) {
          return false;
        }
        group().purpose = Purpose.NOTHING;
      }
    }
    return true;
  }

  private void begin(Purpose purpose) {
    Group inner = group();
    if (inner.purpose.compareTo(Purpose.BOX) <= 0) {
      inner.purpose = purpose;
      inner.text = new StringBuilder();
      inner.inTable = false;
    }
  }

  /** Handles a word in the tables of fonts and styles. */
  private void define(String word) {
    int number = tokens.number(0);
    switch (word) {
      case "f" -> fonts.define(number);
      case "fcharset" -> fonts.characterSet(number);
      case "s" -> group().style = number;
      case "outlinelevel" -> {
        Limits.check(levelOfStyle.size() + 1, Limits.OFFICE_PARTS, "styles");
        levelOfStyle.put(group().style, number + 1);
      }
      default -> {}
    }
  }

  private void property(String word) {
    Group group = group();
    int number = tokens.number(0);
    switch (word) {
      case "ansicpg" -> fonts.codePage(number);
      case "u" -> {
        unicode(number & 0xFFFF);
        repeating = group.repeated;
      }
      case "uc" -> group.repeated = Math.clamp(number, 0, 8);
      case "f" -> group.font = number;
      case "dbch" -> group.eastAsian = true;
      case "loch", "hich" -> group.eastAsian = false;
      case "af" -> group.eastAsianFont = group.eastAsian ? number : group.eastAsianFont;
      case "v", "deleted" -> group.hidden = tokens.number(1) != 0;
      case "plain" -> group.hidden = false;
      case "intbl" -> group.inTable = true;
      case "s" -> group.style = number;
      case "outlinelevel" -> group.level = number;
      case "pard" -> {
        group.inTable = false;
        group.style = 0;
        group.level = -1;
      }
      case "par", "sect" -> endParagraph();
      case "cell" -> endCell();
      default -> {}
    }
  }

  private void endParagraph() {
    Group group = group();
    if (group.purpose != Purpose.TEXT || group.inTable) {
      append("\n");
      return;
    }
    endTable();
    int style = levelOfStyle.getOrDefault(group.style, 0);
    int level = group.level >= 0 ? group.level + 1 : style;
    blocks.paragraph(group.text.toString(), level > LEVELS ? 0 : level);
    group.text.setLength(0);
  }

  private void endCell() {
    if (group().purpose == Purpose.TEXT) {
      table.cell(group().text.toString());
      group().text.setLength(0);
    }
  }

  private void endTable() {
    if (!table.isEmpty()) {
      blocks.table(table.take());
    }
  }
}
