package nianbao.report;

import org.jspecify.annotations.Nullable;

/**
 * Something about a report that a careful reader should know; the text itself is not changed.
 *
 * @param kind short name, {@code damaged-date}
 * @param paragraph id of the paragraph it is about, {@code null} for the whole report
 * @param start UTF-16 offset in that paragraph
 * @param end UTF-16 offset, exclusive
 * @param message one English sentence
 * @param detail what the sentence names and every language prints alike, such as the name of a file
 *     or the numbers of pages; {@code null} when it names nothing
 */
public record Warning(
    String kind,
    @Nullable String paragraph,
    int start,
    int end,
    String message,
    @Nullable String detail) {

  /** A warning that names nothing. */
  public Warning(String kind, @Nullable String paragraph, int start, int end, String message) {
    this(kind, paragraph, start, end, message, null);
  }

  /** A warning about the whole report. */
  public static Warning ofReport(String kind, String message, @Nullable String detail) {
    return new Warning(kind, null, 0, 0, message, detail);
  }
}
