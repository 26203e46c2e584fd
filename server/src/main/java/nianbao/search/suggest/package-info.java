/**
 * Suggestions during typing: which names and phrases complete what is typed, in Han or in pinyin,
 * and which few of each are shown.
 *
 * <p>{@link nianbao.search.suggest.Suggester} takes the unit at the end of the query as a {@link
 * nianbao.search.suggest.TypedPrefix}, finds names in a {@link
 * nianbao.search.suggest.NameDictionary} and phrases in a {@link
 * nianbao.search.suggest.PhraseSource}, and picks from both. A backend fills the one and implements
 * the other. May use the query language, places, offices and pinyin; knows no Lucene and no HTTP.
 */
@NullMarked
package nianbao.search.suggest;

import org.jspecify.annotations.NullMarked;
