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
 */
public record Warning(
    String kind, @Nullable String paragraph, int start, int end, String message) {}
