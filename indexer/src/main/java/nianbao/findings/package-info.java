/**
 * Finds contradictions within a report, or between the reports of one office for two years. {@link
 * ReportFindings} first checks the figures against the relations of their form, then the text
 * against the table and against itself ({@code findings.prose} parses it), then the text against
 * the header; {@link YearFindings} compares two years. Findings are language-independent keys and
 * values; {@link FindingMessages} words them for a reader, from {@code messages.tsv}. May use the
 * report model, forms and figures, offices, places and text.
 */
@NullMarked
package nianbao.findings;

import org.jspecify.annotations.NullMarked;
