package nianbao.report;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, which is the unit of search and of links.
 *
 * @param id ordinal and the first 6 hex digits of the SHA-256 of the folded text: {@code 12-3fa9c1}
 * @param ordinal from 1, in reading order
 * @param section ordinal of its innermost section, {@code null} before the first one
 * @param kind what it is
 * @param text as printed; the cells of a table row are separated by tabs
 */
public record Paragraph(String id, int ordinal, @Nullable Integer section, Kind kind, String text) {

  /** What a paragraph is. */
  public enum Kind {
    /** The title, or the heading of a section on a line of its own. */
    HEADING,
    /** Running text. */
    TEXT,
    /** One row of a table. */
    ROW,
    /** The caption of a table. */
    CAPTION,
    /** The office and the date at the end. */
    SIGNATURE
  }
}
