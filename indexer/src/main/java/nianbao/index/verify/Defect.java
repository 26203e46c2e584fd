package nianbao.index.verify;

/**
 * Something that is kept and is not what was written, or is missing.
 *
 * @param what what it is, which decides how it can be mended
 * @param where the file, or the key of a report
 * @param problem what is wrong with it, which completes a sentence that begins with {@code where}
 */
public record Defect(What what, String where, String problem) {

  /** What can be damaged. */
  public enum What {
    /** A file of the index, which can be built anew. */
    INDEX,
    /** A stored original, which can be stored again while its source is there. */
    ORIGINAL,
    /** A line of a log, which can't be made again. */
    LOG,
    /** An indexed report that the log of what was read lacks; its source can be read again. */
    UNRECORDED,
    /** An indexed report that is read otherwise from its original now, and can be indexed so. */
    MISREAD,
    /** An indexed report that can't be read from its original any more: only the index has it. */
    UNREAD
  }

  /** As a line for people. */
  @Override
  public String toString() {
    return where + ' ' + problem;
  }
}
