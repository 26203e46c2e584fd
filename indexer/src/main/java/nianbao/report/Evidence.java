package nianbao.report;

import org.jspecify.annotations.Nullable;

/**
 * Where a value of the header was read and by which rule; a field has one chosen candidate at most,
 * its runners-up stay beside it.
 *
 * @param field name of the field as the API prints it: {@code city}, {@code reportYear}
 * @param value the candidate
 * @param rule short name of the rule that found it: {@code index-number}, {@code own-rules}
 * @param text the printed words it was read from
 * @param line 1-based line (or block) of the source, {@code null} when there is none
 * @param chosen whether this candidate is the field's value
 */
public record Evidence(
    String field, String value, String rule, String text, @Nullable Integer line, boolean chosen) {}
