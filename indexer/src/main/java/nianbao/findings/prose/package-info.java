/**
 * What running text says in numbers. A paragraph ({@link ProseParagraph}) is folded and searched
 * for quantities once; then its sentences are read for claims by the patterns of {@code
 * claims.tsv}, and its totals with the parts that are listed for them. All of it takes time in
 * proportion to the text, whatever the text is. Knows nothing of forms, tables and findings; words,
 * units and patterns are data files.
 */
@NullMarked
package nianbao.findings.prose;

import org.jspecify.annotations.NullMarked;
