/**
 * Cuts Chinese text into words exactly as Lucene's smartcn does, with smartcn's own dictionary, but
 * several times faster.
 *
 * <p>Lucene's segmenter looks word pairs up in a hash table whose probe step is 0 for some keys (an
 * operator precedence slip: {@code a + b & 0xFF} is {@code (a + b) & 0xFF}), so that one look-up
 * may visit the whole table. Here the same frequencies lie in a table of our own.
 *
 * <p>{@link nianbao.words.Words} folds a text and has each sentence cut: every word of the {@code
 * Lexicon} that may stand in it goes into a {@code WordGraph}, and the way through it whose pairs
 * of words are seen most is taken. Uses {@code nianbao.text}, and of Lucene only smartcn's
 * dictionary.
 */
@NullMarked
package nianbao.words;

import org.jspecify.annotations.NullMarked;
