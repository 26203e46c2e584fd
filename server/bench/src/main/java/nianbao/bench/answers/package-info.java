/**
 * Answers to a fixed mix of questions, kept in a file, so that an answer of today can be held
 * against one of another day: how fast a search is may change, what it answers may not.
 */
@NullMarked
package nianbao.bench.answers;

import org.jspecify.annotations.NullMarked;
