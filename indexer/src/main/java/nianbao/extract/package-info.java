/**
 * Blocks to a report. {@link nianbao.extract.ReportExtractor} parts a document into what stands
 * before its text and the text ({@code header}), reads the text into sections, paragraphs and
 * tables ({@code body}, which has flattened tables put together by {@code tables}), and has {@code
 * figures} and {@code findings} read what follows from them. What a single printed line is, all of
 * them learn from {@code line}. General rules over data files; nothing here knows a particular
 * report.
 */
@NullMarked
package nianbao.extract;

import org.jspecify.annotations.NullMarked;
