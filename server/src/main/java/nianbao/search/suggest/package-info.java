/**
 * What to suggest to one who types a query: which names and phrases go on from what is typed, in
 * Han or in pinyin, and how few of each make a list. Knows no Lucene and no HTTP; a backend tells
 * the names and finds the phrases.
 */
@NullMarked
package nianbao.search.suggest;

import org.jspecify.annotations.NullMarked;
