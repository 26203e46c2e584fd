/**
 * What one state of the index knows for suggestions and corrections: its phrases, the names of its
 * places and offices, its terms, and whether a candidate finds anything. {@code search.suggest} and
 * {@code search.correction} choose from it. May use {@code table} and {@code match}.
 */
@NullMarked
package nianbao.search.lucene.suggest;

import org.jspecify.annotations.NullMarked;
