/**
 * What can be asked of an index of reports and what it answers: the reader {@link
 * nianbao.search.ReportIndex}, its requests and results. Knows no Lucene and no HTTP.
 */
@NullMarked
package nianbao.search;

import org.jspecify.annotations.NullMarked;
