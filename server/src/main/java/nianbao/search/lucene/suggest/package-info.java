/**
 * What one state of the index knows for suggestions and corrections: its phrases, the names of its
 * places and offices, its terms, and whether a candidate finds anything. May use the table and what
 * matches; {@code search.suggest} and {@code search.correction} choose among it.
 */
@NullMarked
package nianbao.search.lucene.suggest;

import org.jspecify.annotations.NullMarked;
