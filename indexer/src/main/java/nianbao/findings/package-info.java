/**
 * Where a report contradicts itself or the same office's report of another year. {@link
 * ReportFindings} holds the figures against the relations of their form, then the text against the
 * table and against itself ({@code findings.prose} reads it), then both against the header; {@link
 * YearFindings} compares two years. What they find are keys and values; {@link FindingMessages}
 * puts them into words for a reader, from {@code messages.tsv}. May use forms, offices and places.
 */
@NullMarked
package nianbao.findings;

import org.jspecify.annotations.NullMarked;
