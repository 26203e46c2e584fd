/**
 * What can be asked of an index of reports and what it answers: {@link nianbao.search.ReportIndex},
 * its requests and its results. Knows no Lucene and no HTTP.
 *
 * <p>A request goes through the packages below in this order: {@code filter} and {@code query} read
 * what was typed, {@code coordinator} asks the shards of the index for it ({@code shard}), which
 * {@code lucene} keeps; {@code correction} proposes other queries when nothing is found, and {@code
 * suggest} completes a query during typing.
 */
@NullMarked
package nianbao.search;

import org.jspecify.annotations.NullMarked;
