/**
 * What is known of words when a run of a query is taken apart: which tell nothing, which negate,
 * which single characters belong to their neighbours, and what is one number.
 */
@NullMarked
package nianbao.search.query.vocabulary;

import org.jspecify.annotations.NullMarked;
