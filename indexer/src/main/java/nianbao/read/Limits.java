package nianbao.read;

import java.time.Duration;

/**
 * How much of a file is read: so much that every real report fits, and so little that a heap of 256
 * MB holds what is made of it. The constants bound what is known beforehand; an instance counts
 * what one document turns out to hold, and ends its reading by {@link Exceeded} before more is made
 * of it.
 */
public final class Limits {

  private static final int MEGABYTE = 1 << 20;

  /** The largest file, or entry of an archive, that is looked at; a PDF may hold pictures. */
  public static final int FILE_BYTES = 64 * MEGABYTE;

  /** The largest plain text or web page; each of its bytes takes several in memory. */
  public static final int TEXT_BYTES = 16 * MEGABYTE;

  /** What the parts of a Word document that hold text may unpack to, all together. */
  public static final int WORD_TEXT_BYTES = 32 * MEGABYTE;

  /** What all parts of a Word document may unpack to, pictures among them. */
  public static final long WORD_BYTES = 512L * MEGABYTE;

  /** Parts of a Word document. */
  public static final int WORD_PARTS = 10_000;

  /** Entries of one archive. */
  public static final int ENTRIES = 50_000;

  /** The directory of an archive, which is held in memory: 300 bytes for each entry. */
  public static final int DIRECTORY_BYTES = 16 * MEGABYTE;

  /** What all entries of one archive may hold together, unpacked. */
  public static final long ARCHIVE_BYTES = 2048L * MEGABYTE;

  /** Office documents pack pages of equal table cells, but hardly below a two hundredth. */
  public static final int RATIO = 200;

  /** Below this an entry may be packed as tightly as it likes. */
  public static final int RATIO_FREE_BYTES = MEGABYTE;

  /** Tags of a web page; each becomes an object or two. */
  public static final int TAGS = 300_000;

  /** Elements within elements of a Word document. */
  public static final int DEPTH = 500;

  /** Pages of a PDF. */
  public static final int PAGES = 1_000;

  /** Objects of a PDF. */
  public static final int PDF_OBJECTS = 500_000;

  /** A stream of a PDF, or all streams of a page, unpacked: more than the largest Chinese font. */
  public static final int PDF_STREAM_BYTES = 48 * MEGABYTE;

  /** Lines, headings and tables of a document: forty times those of the longest report. */
  public static final int BLOCKS = 200_000;

  /** Cells of all tables of a document. */
  public static final int CELLS = 200_000;

  /** Columns of a table. */
  public static final int COLUMNS = 1_000;

  /** The fields that the cells of a document cover, those that span several counted as often. */
  public static final int FIELDS = 2_000_000;

  /** Characters of a PDF or Word document. */
  public static final int CHARACTERS = 4_000_000;

  /** Characters of a page of a PDF, where each has a place, a font and a size. */
  public static final int PAGE_CHARACTERS = 100_000;

  /** Seconds that reading one document may take. */
  public static final int SECONDS = 20;

  private final int seconds;
  private final long end;
  private long blocks;
  private long cells;
  private long fields;
  private long characters;
  private long pageCharacters;

  /**
   * A document that holds or takes more than any report; the message says what and how many.
   * Unchecked, for it comes out of the callbacks of libraries.
   */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String message) {
      super(message);
    }
  }

  /** Begins to count, with the time that a file has. */
  public Limits() {
    this(SECONDS);
  }

  /**
   * Begins to count.
   *
   * @param seconds that reading may take
   */
  public Limits(int seconds) {
    this.seconds = seconds;
    this.end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  /**
   * Lets pass a file that is not too large.
   *
   * @throws UnreadableException when it is larger than any report
   */
  public static void check(long bytes) throws UnreadableException {
    check(bytes, FILE_BYTES);
  }

  /**
   * Lets pass what is not larger than a limit.
   *
   * @throws UnreadableException when it is larger than any report
   */
  public static void check(long bytes, int limit) throws UnreadableException {
    if (bytes > limit) {
      throw new UnreadableException(
          "the file is larger than %d MB (%d bytes), no report is; split it or save its text alone"
              .formatted(limit / MEGABYTE, bytes));
    }
  }

  /** Lets pass a number of things that is not above their limit. */
  public static void check(long count, int limit, String things) {
    if (count > limit) {
      throw new Exceeded(
          "it has %d %s, no report has more than %d; split it".formatted(count, things, limit));
    }
  }

  /** Lets pass what doesn't unpack to more than so many bytes. */
  public static void checkUnpacked(long bytes, long most) {
    if (bytes > most) {
      throw new Exceeded(
          "it unpacks to more than %d MB, as no report does".formatted(most / MEGABYTE));
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

  /** Counts the fields that a cell of so many columns and rows covers. */
  public void fields(int columns, int rows) {
    fields += (long) columns * rows;
    check(fields, FIELDS, "fields of tables");
  }

  /** Counts characters of a document. */
  public void characters(int count) {
    characters += count;
    check(characters, CHARACTERS, "characters");
  }

  /** How many characters were counted. */
  public long characters() {
    return characters;
  }

  /** Begins another page. */
  public void page() {
    pageCharacters = 0;
    checkTime();
  }

  /** Counts a character of a page. */
  public void pageCharacter() {
    check(++pageCharacters, PAGE_CHARACTERS, "characters on one page");
    characters(1);
    checkTime();
  }

  /** Lets pass while there is time left. */
  public void checkTime() {
    if (System.nanoTime() > end) {
      throw new Exceeded(
          "reading it takes longer than %d seconds; save its text alone".formatted(seconds));
    }
  }
}
