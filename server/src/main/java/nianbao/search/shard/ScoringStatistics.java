package nianbao.search.shard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often terms occur: what scores weigh them by. Those of several shards add up.
 *
 * @param terms by field, then by term
 * @param fields by name
 */
public record ScoringStatistics(
    Map<String, Map<String, OfTerm>> terms, Map<String, OfField> fields) {

  /** No statistics: those of the shard are those of all. */
  public static final ScoringStatistics OWN = new ScoringStatistics(Map.of(), Map.of());

  /**
   * How often a term occurs.
   *
   * @param documents that have it
   * @param occurrences in all of them
   */
  public record OfTerm(long documents, long occurrences) {
    private OfTerm plus(OfTerm other) {
      return new OfTerm(documents + other.documents, occurrences + other.occurrences);
    }
  }

  /**
   * How large a field is.
   *
   * @param limit above the number of every document
   * @param documents that have the field
   * @param occurrences of terms in all of them
   * @param distinct the same, with each term counted once in a document
   */
  public record OfField(long limit, long documents, long occurrences, long distinct) {
    private OfField plus(OfField other) {
      return new OfField(
          limit + other.limit,
          documents + other.documents,
          occurrences + other.occurrences,
          distinct + other.distinct);
    }
  }

  /** The statistics of all shards. */
  public static ScoringStatistics sum(List<ScoringStatistics> shards) {
    Map<String, Map<String, OfTerm>> terms = new HashMap<>();
    Map<String, OfField> fields = new HashMap<>();
    for (ScoringStatistics shard : shards) {
      shard.fields.forEach((field, own) -> fields.merge(field, own, OfField::plus));
      shard.terms.forEach(
          (field, all) ->
              all.forEach(
                  (term, own) ->
                      terms
                          .computeIfAbsent(field, name -> new HashMap<>())
                          .merge(term, own, OfTerm::plus)));
    }
    return new ScoringStatistics(terms, fields);
  }
}
