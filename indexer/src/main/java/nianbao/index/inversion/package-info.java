/**
 * Inverts the texts of a batch. The tokens of a text are numbers of terms ({@link
 * nianbao.index.inversion.FieldTexts}); Lucene is given the number of the text instead of them
 * ({@link nianbao.index.inversion.TextNumbers}), and when it writes the segment, these are replaced
 * by the postings of the terms ({@link nianbao.index.inversion.Inversion}), which are sorted all at
 * once. Lucene itself would look up each token among all terms so far, and append to its postings
 * in a hundred thousand places of the memory.
 *
 * <p>Knows Lucene and nothing of what stands in the fields.
 */
@NullMarked
package nianbao.index.inversion;

import org.jspecify.annotations.NullMarked;
