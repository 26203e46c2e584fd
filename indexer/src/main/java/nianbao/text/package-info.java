/**
 * Text as characters and words, shared by indexing and search: folding of width, case and script
 * ({@code Folding}), the tokens of exact search and highlighting ({@code LiteralTokens}), Chinese
 * numerals and years, synonyms, search for known words ({@code WordTrie}), message templates, and
 * loading of data files ({@code Resources}). Uses no other package of the project.
 */
@NullMarked
package nianbao.text;

import org.jspecify.annotations.NullMarked;
