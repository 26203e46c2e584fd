/**
 * What is known of words when a run of a query is taken apart: which tell nothing, which negate,
 * and which single characters belong to their neighbours.
 */
@NullMarked
package nianbao.search.query.vocabulary;

import org.jspecify.annotations.NullMarked;
