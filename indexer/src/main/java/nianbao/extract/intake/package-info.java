/**
 * Decides whether a document is a report, and finds out where the text is when a page has only its
 * title. {@link nianbao.extract.intake.ReportSigns} counts what speaks for a report, {@link
 * nianbao.extract.intake.NonReports} refuses what certainly is none, and {@link
 * nianbao.extract.intake.PageParts} joins a page with the frames and attachments that hold its
 * text. When in doubt, a document is a report. The words are in the data files beside these
 * classes. Uses {@code read}, {@code extract.line}, {@code report} and {@code text}.
 */
@NullMarked
package nianbao.extract.intake;

import org.jspecify.annotations.NullMarked;
