package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.passage.Copies;
import nianbao.search.passage.Copies.Copy;
import nianbao.search.passage.Copies.YearNumber;
import nianbao.search.passage.CopiesRequest;
import nianbao.search.passage.LikelyCopies;
import nianbao.search.passage.LikelyCopy;
import nianbao.search.passage.Passage;
import nianbao.search.passage.SoughtPassage;
import nianbao.search.passage.TellingPairs;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.PrintedParagraph;
import nianbao.search.shard.Shard.TermField;

/**
 * The copies of a passage in all shards: how rare its pairs of characters are everywhere decides by
 * which of them each shard looks.
 */
final class CopySearch {

  private static final Comparator<Found> OLDEST_FIRST =
      Comparator.comparing(Found::copy, oldestFirst());

  private final OpenIndex index;
  private final CopiesRequest request;

  CopySearch(OpenIndex index, CopiesRequest request) {
    this.index = index;
    this.request = request;
  }

  private static Comparator<LikelyCopy> oldestFirst() {
    Comparator<Integer> unknownLast = Comparator.nullsLast(Comparator.naturalOrder());
    return Comparator.comparing(LikelyCopy::year, unknownLast)
        .thenComparing(LikelyCopy::published, unknownLast)
        .thenComparing(LikelyCopy::key);
  }

  /** A copy and the number of its shard. */
  private record Found(int shard, LikelyCopy copy) {}

  Copies copies() throws IOException {
    Passage passage = Passage.of(request.text());
    List<String> candidates = TellingPairs.candidates(passage);
    if (!passage.isLongEnough() || candidates.isEmpty()) {
      return Copies.ofTooShort();
    }
    TellingPairs pairs =
        TellingPairs.choose(candidates, index.frequencies(TermField.LITERAL, candidates));
    List<Found> likely = new ArrayList<>();
    boolean hasMore = likely(new SoughtPassage(request.text(), pairs, request.source()), likely);
    List<Found> all =
        likely.stream()
            .filter(found -> found.copy().shared().isCopy())
            .sorted(OLDEST_FIRST)
            .toList();
    List<Found> counted =
        request.othersOnly() ? all.stream().filter(found -> !isOwn(found.copy())).toList() : all;
    return new Copies(
        false,
        counted.size(),
        offices(counted),
        (int) counted.stream().filter(found -> isOwn(found.copy())).count(),
        hasMore,
        hasMore || index.common().isOf(offices(all)),
        years(counted),
        page(counted));
  }

  private static int offices(List<Found> copies) {
    return (int) copies.stream().map(found -> found.copy().office()).distinct().count();
  }

  /** Adds the likeliest of all shards; whether there are more. */
  private boolean likely(SoughtPassage sought, List<Found> likely) throws IOException {
    PlannedQuery question =
        index.planned(QueryParser.parse("").root(), Scope.REPORT, request.filters());
    boolean hasMore = false;
    List<LikelyCopies> shards = index.each(shard -> shard.copies(question, sought));
    for (int shard = 0; shard < shards.size(); shard++) {
      hasMore |= shards.get(shard).hasMore();
      for (LikelyCopy copy : shards.get(shard).copies()) {
        likely.add(new Found(shard, copy));
      }
    }
    likely.sort(Comparator.comparing(Found::copy));
    if (likely.size() > LikelyCopy.MOST) {
      likely.subList(LikelyCopy.MOST, likely.size()).clear();
      hasMore = true;
    }
    return hasMore;
  }

  private boolean isOwn(LikelyCopy copy) {
    return request.office() != null && request.office().equals(copy.office());
  }

  private static List<YearNumber> years(List<Found> copies) {
    Map<Integer, Integer> known = new TreeMap<>();
    int unknown = 0;
    for (Found found : copies) {
      Integer year = found.copy().year();
      if (year == null) {
        unknown++;
      } else {
        known.merge(year, 1, Integer::sum);
      }
    }
    List<YearNumber> years = new ArrayList<>();
    known.forEach((year, reports) -> years.add(new YearNumber(year, reports)));
    if (unknown > 0) {
      years.add(new YearNumber(null, unknown));
    }
    return years;
  }

  private List<Copy> page(List<Found> all) throws IOException {
    List<Found> page =
        all.stream().skip((request.page() - 1L) * request.size()).limit(request.size()).toList();
    List<PrintedParagraph> printed =
        index.read(
            page,
            Found::shard,
            (shard, here) ->
                shard.printed(
                    here.stream().map(found -> found.copy().report()).toList(),
                    here.stream().map(found -> found.copy().ordinal()).toList()));
    List<Copy> copies = new ArrayList<>(page.size());
    for (int i = 0; i < page.size(); i++) {
      copies.add(copy(page.get(i).copy(), printed.get(i)));
    }
    return copies;
  }

  private Copy copy(LikelyCopy copy, PrintedParagraph printed) {
    return Copy.of(
        printed.source(),
        printed.header(),
        printed.paragraph(),
        isOwn(copy),
        copy.shared().share(),
        copy.shared().stretches());
  }
}
