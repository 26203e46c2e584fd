/**
 * Turns the blocks of a document into a report. {@link nianbao.extract.ReportExtractor} runs the
 * steps:
 *
 * <ol>
 *   <li>{@code intake} refuses what is no report, and joins a page with the frames and attachments
 *       that hold its text.
 *   <li>{@code header} separates the header block from the text and reads title, issuer, place,
 *       year and dates.
 *   <li>{@code body} divides the text into sections, paragraphs and tables; {@code tables} rebuilds
 *       tables that were flattened to lines.
 *   <li>{@code nianbao.figures} reads the statutory tables, and {@code nianbao.findings} checks the
 *       report for contradictions.
 * </ol>
 *
 * {@code line} classifies single printed lines for all of them. The rules are general and their
 * words are data files; nothing here is about one particular report. Uses {@code read}, {@code
 * report}, {@code figures}, {@code findings}, {@code office}, {@code place} and {@code text}.
 */
@NullMarked
package nianbao.extract;

import org.jspecify.annotations.NullMarked;
