package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nianbao.search.QuerySyntaxException;
import nianbao.search.SearchRequest;
import nianbao.search.correction.CandidateProbe;
import nianbao.search.filter.Filters;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.QueryNode;
import nianbao.search.query.QueryNode.Unit;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.Shard.Between;
import nianbao.search.shard.Shard.TermField;

/** A {@link CandidateProbe} on all shards. */
final class SummedProbe implements CandidateProbe {

  /** So many paragraphs tell what occurs between two texts. */
  private static final int MOST_READ = 8;

  private final OpenIndex index;
  private final SearchRequest request;

  SummedProbe(OpenIndex index, SearchRequest request) {
    this.index = index;
    this.request = request;
  }

  @Override
  public long frequency(String unit) throws IOException {
    return index.frequencies(TermField.LITERAL, List.of(unit)).getFirst();
  }

  @Override
  public Set<String> wordsLike(String word, int edits) throws IOException {
    Set<String> like = new TreeSet<>();
    index.each(shard -> shard.wordsLike(word, edits)).forEach(like::addAll);
    return like;
  }

  @Override
  public boolean finds(Unit unit) throws IOException {
    if (occurs(unit.text())) {
      return true;
    }
    PlannedQuery asked = question(unit, Filters.NONE);
    return index.any(shard -> shard.matching(asked) > 0);
  }

  private PlannedQuery question(QueryNode node, Filters filters) throws IOException {
    return new PlannedQuery(
        index.withMeanings(ExpandedQuery.asked(node)), request.scope(), filters);
  }

  @Override
  public boolean occurs(String text) throws IOException {
    return index.any(shard -> shard.hasText(text));
  }

  @Override
  public boolean isPhrase(String text) throws IOException {
    return index.any(shard -> shard.isPhrase(text));
  }

  @Override
  public List<String> between(String before, String after) throws IOException {
    List<Between> paragraphs = new ArrayList<>();
    index.each(shard -> shard.between(before, after)).forEach(paragraphs::addAll);
    Set<String> found = new LinkedHashSet<>();
    paragraphs.stream()
        .sorted(Comparator.comparing(Between::key).thenComparingInt(Between::ordinal))
        .limit(MOST_READ)
        .forEach(paragraph -> found.addAll(paragraph.characters()));
    return List.copyOf(found);
  }

  @Override
  public int count(String query) throws IOException {
    try {
      QueryNode root = QueryParser.parse(query, request.filters()).root();
      PlannedQuery asked = question(root, request.filters());
      return (int) index.sum(shard -> shard.total(asked));
    } catch (QuerySyntaxException e) {
      return 0;
    }
  }
}
