package nianbao.search.lucene.match;

import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One of several queries of which a document may match any.
 *
 * @param form in which the text stands in the documents, or a nearer one than it may stand there;
 *     {@code null} when it does not stand in them but in the header of their report
 */
record Alternative(Query documents, @Nullable MatchForm form) {}
