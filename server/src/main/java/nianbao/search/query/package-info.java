/**
 * The query language, in the order in which a query passes through it:
 *
 * <ol>
 *   <li>{@link nianbao.search.query.QueryParser} holds the grammar; terms that filter are parsed by
 *       {@code FilterTerms} with the registry of {@code nianbao.search.filter}, units by {@code
 *       UnitParser}, both over {@code QueryCharacters};
 *   <li>the result is a tree of {@link nianbao.search.query.QueryNode}s in a {@link
 *       nianbao.search.query.Query};
 *   <li>{@link nianbao.search.query.ExpandedQuery} expands each of its texts into what to search
 *       for, with synonyms and words near each other, independently of what is indexed; each is an
 *       {@link nianbao.search.query.ExpandedText} of {@link nianbao.search.query.TextPattern}s, and
 *       {@link nianbao.search.query.Proximity} is the one rule of nearness;
 *   <li>when nothing matches, {@link nianbao.search.query.Relaxation} takes free runs apart into
 *       {@code TellingWords} by its {@code Vocabulary}, weighed by the {@link
 *       nianbao.search.query.WordStatistics} of the whole index, and words that are asked of
 *       headers;
 *   <li>a backend finds by it, and {@link nianbao.search.query.Highlighter} marks by it.
 * </ol>
 *
 * <p>{@link nianbao.search.query.CompletionContext} finds the unit to complete in a query that is
 * still being typed. May use the registry of filters, the words and the folding of texts, and how a
 * paragraph is cut into tokens; knows no Lucene and no HTTP.
 */
@NullMarked
package nianbao.search.query;

import org.jspecify.annotations.NullMarked;
