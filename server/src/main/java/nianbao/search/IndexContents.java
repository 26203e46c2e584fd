package nianbao.search;

import org.jspecify.annotations.Nullable;

/**
 * What is indexed, for the first page and the start-up message.
 *
 * @param reports how many
 * @param paragraphs how many, table rows included
 * @param offices how many different issuers
 * @param cities how many different cities
 * @param firstYear the earliest report year, {@code null} without any
 * @param lastYear the latest
 * @param sample whether these are the bundled samples, invented from first to last
 */
public record IndexContents(
    int reports,
    int paragraphs,
    int offices,
    int cities,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    boolean sample) {}
