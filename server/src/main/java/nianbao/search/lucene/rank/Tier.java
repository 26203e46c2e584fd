package nianbao.search.lucene.rank;

import nianbao.search.lucene.match.MatchForm;
import org.apache.lucene.search.Query;

/**
 * Paragraphs that rank before or after others, whatever their scores.
 *
 * @param form in which they have the texts of the query, or in a nearer one
 */
public record Tier(Query paragraphs, MatchForm form) {}
