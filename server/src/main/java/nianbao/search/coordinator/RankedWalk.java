package nianbao.search.coordinator;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.search.ReportWalk;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.Interpretation;
import nianbao.search.TooMuchTextException;
import org.jspecify.annotations.Nullable;

/** A walk through ranked reports, which are read a few at a time. */
final class RankedWalk implements ReportWalk {

  /** Reports that are read together: enough to share the work, few enough to be kept. */
  private static final int TOGETHER = 50;

  private final ReportSearch search;
  private final OpenIndex index;
  private final Interpretation query;
  private final List<Ranking.Place> places;
  private final List<String> figures;
  private final Queue<Step> read = new ArrayDeque<>();
  private int next;

  /** Fewer than {@link #TOGETHER} where reports have very much text. */
  private int atOnce = TOGETHER;

  /**
   * @param search that has ranked them in this index, which is closed with the walk
   */
  RankedWalk(
      ReportSearch search,
      OpenIndex index,
      Interpretation query,
      List<Ranking.Place> places,
      List<String> figures) {
    this.search = search;
    this.index = index;
    this.query = query;
    this.places = places;
    this.figures = List.copyOf(figures);
  }

  @Override
  public int total() {
    return places.size();
  }

  @Override
  public Interpretation query() {
    return query;
  }

  @Override
  public @Nullable Step next() throws IOException {
    if (read.isEmpty()) {
      List<Ranking.Place> together = places.subList(next, Math.min(places.size(), next + atOnce));
      List<Hit> hits = whole(together);
      together = together.subList(0, hits.size());
      next += together.size();
      List<List<@Nullable BigDecimal>> values =
          figures.isEmpty()
              ? Collections.nCopies(hits.size(), List.of())
              : index.read(
                  together,
                  Ranking.Place::shard,
                  (shard, here) -> shard.figuresOf(Ranking.Place.reports(here), figures));
      for (int i = 0; i < hits.size(); i++) {
        read.add(new Step(hits.get(i), values.get(i)));
      }
    }
    return read.poll();
  }

  /** The hits of the first of these places, with all of their text: of the first, or of all. */
  private List<Hit> whole(List<Ranking.Place> together) throws IOException {
    try {
      List<Hit> hits = search.hits(together);
      if (together.size() <= 1 || hits.stream().allMatch(Hit::isWhole)) {
        atOnce = Math.min(TOGETHER, 2 * atOnce);
        return hits;
      }
    } catch (TooMuchTextException e) {
      // One of them alone is never too much.
    }
    atOnce = 1;
    return search.hits(together.subList(0, 1));
  }

  @Override
  public Report report(Step step) throws IOException {
    ReportId id = step.hit().id();
    Report report = Objects.requireNonNull(index.first(shard -> shard.report(id)), id::value);
    return ShardedIndex.withYearFindings(report, index.first(any -> any.yearBefore(id)), index);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
