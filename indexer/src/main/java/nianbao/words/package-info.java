/**
 * Segments Chinese text into words exactly as Lucene's smartcn does, with smartcn's own dictionary,
 * but several times faster.
 *
 * <p>Lucene's segmenter looks up bigrams of words in a hash table whose probe step is 0 for some
 * keys (an operator precedence slip: {@code a + b & 0xFF} is {@code (a + b) & 0xFF}), so one lookup
 * may probe the same slot hundreds of thousands of times. {@code BigramFrequencies} reads the same
 * table and gives up at once.
 *
 * <p>{@link nianbao.words.ClauseWords} folds a text and passes its clauses to a {@code
 * WordSegmenter}; those that recur in reports are segmented once. For each clause every possible
 * word of the {@code Lexicon} is added to a {@code WordGraph}, and the path with the most frequent
 * bigrams wins. Uses {@code nianbao.text}, and of Lucene only smartcn's dictionary.
 */
@NullMarked
package nianbao.words;

import org.jspecify.annotations.NullMarked;
