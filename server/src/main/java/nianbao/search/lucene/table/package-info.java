/**
 * The reports of one state of the index as columns in memory: what filters test, facets count and
 * orders compare. Reports are numbered 0, 1, 2 … through the segments; a report is one block of
 * documents, its paragraphs and then itself.
 *
 * <p>{@link nianbao.search.lucene.table.ReportTable} is made when a state of the index is opened.
 * For a search {@link nianbao.search.lucene.table.ReportFilter} looks its filters up in it once,
 * and {@link nianbao.search.lucene.table.FacetCounter} counts what matches. Knows no query text and
 * none of the other steps.
 */
@NullMarked
package nianbao.search.lucene.table;

import org.jspecify.annotations.NullMarked;
