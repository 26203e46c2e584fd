/**
 * Sentences with slots, from {@code sentences.txt}, and dates in words. All sentences were written
 * for this project. May use what lies before it: {@code random} and {@code truth}.
 */
@NullMarked
package nianbao.sample.phrase;

import org.jspecify.annotations.NullMarked;
