/**
 * “Did you mean”: what a query without hits may have been meant to be, by the sounds and forms of
 * its characters and by what stands in the index. Knows no Lucene and no HTTP.
 */
@NullMarked
package nianbao.search.correction;

import org.jspecify.annotations.NullMarked;
