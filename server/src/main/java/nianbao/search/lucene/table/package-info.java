/**
 * The reports of one state of the index as columns in memory: what filters test, facets count and
 * sorting compares. Reports are numbered 0, 1, 2 … across the segments; a report is one block of
 * documents, its paragraphs followed by itself.
 *
 * <p>{@link nianbao.search.lucene.table.ReportTable} is made when a state of the index is opened.
 * For a search {@link nianbao.search.lucene.table.ReportFilter} resolves the filters in it once,
 * {@link nianbao.search.lucene.table.FacetCounter} counts what matches, and {@link
 * nianbao.search.lucene.table.SortOrder} sorts. May use the index schema, forms and findings; knows
 * no query text and none of the other steps.
 */
@NullMarked
package nianbao.search.lucene.table;

import org.jspecify.annotations.NullMarked;
