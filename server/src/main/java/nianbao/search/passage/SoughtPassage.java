package nianbao.search.passage;

import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A passage whose copies are looked for.
 *
 * @param text as printed
 * @param pairs by which paragraphs are chosen to be looked at
 * @param except the report that doesn't count; {@code null} for none
 */
public record SoughtPassage(String text, TellingPairs pairs, @Nullable ReportId except) {}
