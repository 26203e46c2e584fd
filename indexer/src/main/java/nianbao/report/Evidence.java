package nianbao.report;

import org.jspecify.annotations.Nullable;

/**
 * A candidate for a value of the header: where it was read, and by which rule. At most one
 * candidate of a field is chosen; the others are kept too.
 *
 * @param field name of the field as in the API: {@code city}, {@code reportYear}
 * @param value the candidate
 * @param rule short name of the rule that found it: {@code index-number}, {@code own-rules}
 * @param text the printed text it was read from
 * @param line 1-based line (or block) of the source, {@code null} when there is none
 * @param chosen whether this candidate is the field's value
 */
public record Evidence(
    String field, String value, String rule, String text, @Nullable Integer line, boolean chosen) {}
