/**
 * Extracts numeric statements from running text. A paragraph ({@link ProseParagraph}) is first
 * folded and scanned for quantities, once; then its sentences are matched against the claim
 * patterns of {@code claims.tsv}, and its totals are read together with the parts listed for them.
 * Everything takes time linear in the text, whatever the text is. Knows nothing of forms, tables
 * and findings; words, units and patterns are data files.
 */
@NullMarked
package nianbao.findings.prose;

import org.jspecify.annotations.NullMarked;
