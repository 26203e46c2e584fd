package nianbao.read;

import java.time.Duration;
import nianbao.text.Folding;

/**
 * Upper bounds on the work one file may cause: every real report stays far below them, and what is
 * built within them fits a heap of 256 MB. The constants bound sizes that are known in advance; an
 * instance counts what one document turns out to hold and throws {@link Exceeded} before more is
 * allocated.
 */
public final class Limits {

  private static final int MEGABYTE = 1 << 20;

  /** The largest file or archive entry that is read; a PDF may hold pictures. */
  public static final int FILE_BYTES = 64 * MEGABYTE;

  /**
   * The largest plain text or web page; a page may hold scripts and pictures beside its {@link
   * #CHARACTERS}.
   */
  public static final int TEXT_BYTES = 16 * MEGABYTE;

  /** Total unpacked size of the text parts of an office document. */
  public static final int OFFICE_TEXT_BYTES = 32 * MEGABYTE;

  /** Total unpacked size of all parts of an office document, pictures included. */
  public static final long OFFICE_BYTES = 512L * MEGABYTE;

  /** Parts of an office document. */
  public static final int OFFICE_PARTS = 10_000;

  /** Entries of one archive. */
  public static final int ENTRIES = 50_000;

  /** The directory of an archive, which is kept in memory at 300 bytes an entry. */
  public static final int DIRECTORY_BYTES = 16 * MEGABYTE;

  /** Total unpacked size of the entries of one archive. */
  public static final long ARCHIVE_BYTES = 2048L * MEGABYTE;

  /** Largest compression ratio: even office documents full of equal table cells stay below it. */
  public static final int RATIO = 200;

  /** Entries up to this size may have any compression ratio. */
  public static final int RATIO_FREE_BYTES = MEGABYTE;

  /** Tags of a web page; each becomes an object or two. */
  public static final int TAGS = 300_000;

  /** Nesting depth of the elements of an office document. */
  public static final int DEPTH = 500;

  /** Pages of a PDF. */
  public static final int PAGES = 1_000;

  /** Objects of a PDF. */
  public static final int PDF_OBJECTS = 500_000;

  /** A stream of a PDF, or all streams of a page, unpacked: more than the largest Chinese font. */
  public static final int PDF_STREAM_BYTES = 48 * MEGABYTE;

  /** Lines, headings and tables of a document: twenty times those of the longest report. */
  public static final int BLOCKS = 100_000;

  /** Cells of all tables of a document. */
  public static final int CELLS = 200_000;

  /** Columns of a table. */
  public static final int COLUMNS = 1_000;

  /** Grid positions covered by all cells of a document, spans included. */
  public static final int FIELDS = 2_000_000;

  /**
   * Characters of the text of a document, after {@link Folding}, which makes 18 of one ﷺ: those of
   * two thousand printed pages. Each takes up to 100 bytes of memory until it is indexed.
   */
  public static final int CHARACTERS = 2_000_000;

  /** Characters on one page of a PDF, where each carries a position, a font and a size. */
  public static final int PAGE_CHARACTERS = 100_000;

  /** Time limit for reading one document, in seconds. */
  public static final int SECONDS = 20;

  private final int seconds;
  private final long end;
  private long blocks;
  private long cells;
  private long fields;
  private long characters;
  private long pageCharacters;

  /**
   * A document exceeds a limit; the message says which one. Unchecked because it is thrown through
   * the callbacks of libraries.
   */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String message) {
      super(message);
    }
  }

  /** Starts counting, with the default time limit. */
  public Limits() {
    this(SECONDS);
  }

  /**
   * Starts counting.
   *
   * @param seconds reading may take at most this long
   */
  public Limits(int seconds) {
    this.seconds = seconds;
    this.end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  /**
   * Checks the size of a file.
   *
   * @throws UnreadableException when it exceeds {@link #FILE_BYTES}
   */
  public static void checkSize(long bytes) throws UnreadableException {
    checkSize(bytes, FILE_BYTES);
  }

  /**
   * Checks the size of a file against the limit for its format.
   *
   * @throws UnreadableException when it exceeds the limit
   */
  public static void checkSize(long bytes, int limit) throws UnreadableException {
    if (bytes > limit) {
      throw new UnreadableException(
          ("the file is larger than %d MB (%d bytes), too large for a report;"
                  + " split it or save only its text")
              .formatted(limit / MEGABYTE, bytes));
    }
  }

  /** Checks a count against its limit. */
  public static void check(long count, int limit, String things) {
    if (count > limit) {
      throw new Exceeded(
          "it has %d %s, more than the limit of %d; split it".formatted(count, things, limit));
    }
  }

  /** Checks an unpacked size against its limit. */
  public static void checkUnpacked(long bytes, long limit) {
    if (bytes > limit) {
      throw new Exceeded(
          "it unpacks to more than %d MB, too much for a report".formatted(limit / MEGABYTE));
    }
  }

  /** Counts a line, a heading or a table. */
  public void block() {
    check(++blocks, BLOCKS, "lines");
    checkTime();
  }

  /** Counts a cell. */
  public void cell() {
    check(++cells, CELLS, "cells");
  }

  /** Counts the grid positions covered by a cell of so many columns and rows. */
  public void fields(int columns, int rows) {
    fields += (long) columns * rows;
    check(fields, FIELDS, "fields of tables");
  }

  /** Counts the characters of a piece of the text, after folding. */
  public void characters(CharSequence text) {
    // The first check saves folding what is too long as it is.
    check(characters + text.length(), CHARACTERS, "characters");
    characters += Folding.length(text);
    check(characters, CHARACTERS, "characters with ligatures and the like spelt out");
  }

  /** The number of characters counted so far. */
  public long characters() {
    return characters;
  }

  /** Starts counting the characters of another page. */
  public void page() {
    pageCharacters = 0;
    checkTime();
  }

  /**
   * Counts a character of a page.
   *
   * @param text what it stands for; a font can name any number of characters
   */
  public void pageCharacter(CharSequence text) {
    check(++pageCharacters, PAGE_CHARACTERS, "characters on one page");
    characters(text);
    checkTime();
  }

  /** Checks that there is time left. */
  public void checkTime() {
    if (System.nanoTime() > end) {
      throw new Exceeded(
          "reading it took longer than %d seconds; save only its text".formatted(seconds));
    }
  }
}
