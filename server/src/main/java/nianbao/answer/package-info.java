/**
 * What is answered, as plain records and as JSON: the same shapes over HTTP, from {@code parse} and
 * from {@code search --json}. Knows the report and the search, but neither HTTP nor Lucene.
 */
@NullMarked
package nianbao.answer;

import org.jspecify.annotations.NullMarked;
