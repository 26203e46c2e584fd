/**
 * Citations of paragraphs and reports, to be pasted into a text or read by a program that keeps
 * references. A {@link nianbao.export.citation.Citation} holds what is said of its source, {@link
 * nianbao.export.citation.CitationFormat} writes it. This is the only place that forms citations:
 * what a page copies, the tray of clippings and the API agree.
 *
 * <p>May use the report and jsoup, which writes the HTML; knows neither HTTP nor the index.
 */
@NullMarked
package nianbao.export.citation;

import org.jspecify.annotations.NullMarked;
