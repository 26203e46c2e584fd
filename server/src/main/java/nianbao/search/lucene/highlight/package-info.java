/**
 * Reads what is shown: for a page of results the headers of its reports and their best paragraphs
 * with marks ({@link nianbao.search.lucene.highlight.HitReader}), for a report's own page the whole
 * report ({@link nianbao.search.lucene.highlight.StoredReports}). May use {@code table}, {@code
 * rank} and the index schema.
 */
@NullMarked
package nianbao.search.lucene.highlight;

import org.jspecify.annotations.NullMarked;
