package nianbao.read;

/**
 * How much of a file is read: so much that every real report fits, and so little that a heap of 512
 * MB holds what is made of it.
 */
public final class Limits {

  private static final int MEGABYTE = 1 << 20;

  /** The largest file, or entry of an archive, that is looked at; a PDF may hold pictures. */
  public static final int FILE_BYTES = 64 * MEGABYTE;

  /** The largest plain text or web page; each of its bytes takes several in memory. */
  public static final int TEXT_BYTES = 16 * MEGABYTE;

  /** Entries of one archive. */
  public static final int ENTRIES = 50_000;

  /** What all entries of one archive may hold together, unpacked. */
  public static final long ARCHIVE_BYTES = 2048L * MEGABYTE;

  /** Office documents pack pages of equal table cells, but hardly below a two hundredth. */
  public static final int RATIO = 200;

  /** Below this an entry may be packed as tightly as it likes. */
  public static final int RATIO_FREE_BYTES = MEGABYTE;

  /** Characters of a PDF or Word document. */
  public static final int CHARACTERS = 4_000_000;

  /** Pages of a PDF. */
  public static final int PAGES = 1_000;

  /** Seconds that reading one PDF may take. */
  public static final int SECONDS = 20;

  private Limits() {}

  /**
   * Lets pass what is not too large.
   *
   * @throws UnreadableException when it is larger than any report
   */
  public static void check(long bytes) throws UnreadableException {
    check(bytes, FILE_BYTES);
  }

  public static void check(long bytes, int limit) throws UnreadableException {
    if (bytes > limit) {
      throw new UnreadableException(
          "the file is larger than %d MB (%d bytes), no report is; split it or save its text alone"
              .formatted(limit / MEGABYTE, bytes));
    }
  }
}
