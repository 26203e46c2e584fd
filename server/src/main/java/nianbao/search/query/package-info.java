/**
 * The language in which reports are asked for: {@link nianbao.search.query.QueryParser} reads it
 * into a {@link nianbao.search.query.QueryNode}, and what its units look for in a text is said here
 * once for finding and for marking. Knows no Lucene and no HTTP.
 */
@NullMarked
package nianbao.search.query;

import org.jspecify.annotations.NullMarked;
