package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.filter.Filters;
import nianbao.search.passage.CommonWording;
import nianbao.search.passage.FrequentPassages;
import nianbao.search.passage.PassageUse;
import nianbao.search.passage.SharedPassages;
import nianbao.search.passage.SharedPassages.Request;
import nianbao.search.passage.SharedPassages.SharedPassage;
import nianbao.search.query.QueryParser;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.PrintedParagraph;
import org.jspecify.annotations.Nullable;

/**
 * The passages that most offices of all shards have, in two rounds: each shard names those that may
 * be among them, then all count those that any has named. What no shard has named, fewer offices
 * have than the shards say of those they didn't name.
 */
final class PassageSearch {

  private final OpenIndex index;
  private final Request request;

  PassageSearch(OpenIndex index, Request request) {
    this.index = index;
    this.request = request;
  }

  /** Where a passage stands in all shards. */
  private record Found(PassageUse use, int shard) {

    private static final Comparator<Found> MOST_OFFICES =
        Comparator.comparing(Found::use, PassageUse.MOST_OFFICES);

    Found with(Found other) {
      Found older = use.oldest().compareTo(other.use.oldest()) <= 0 ? this : other;
      PassageUse sum =
          new PassageUse(
              use.key(),
              use.certain() + other.use.certain(),
              both(use.others(), other.use.others()),
              use.reports() + other.use.reports(),
              merged(use.firstYear(), other.use.firstYear(), Math::min),
              merged(use.lastYear(), other.use.lastYear(), Math::max),
              older.use.oldest());
      return new Found(sum, older.shard);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
      Set<String> both = new HashSet<>(one);
      both.addAll(other);
      return both;
    }

    private static @Nullable Integer merged(
        @Nullable Integer one, @Nullable Integer other, BinaryOperator<Integer> choice) {
      if (one == null) {
        return other;
      }
      return other == null ? one : choice.apply(one, other);
    }
  }

  SharedPassages passages() throws IOException {
    PlannedQuery question = question(request.filters());
    TreeSet<Long> named = new TreeSet<>();
    int others = 0;
    for (FrequentPassages frequent : index.each(shard -> shard.frequentPassages(question))) {
      named.addAll(frequent.keys());
      others += frequent.others();
    }
    int fewest = Math.max(SharedPassages.FEWEST_OFFICES, others);
    List<Found> shared =
        found(question, named).values().stream()
            .filter(found -> found.use().offices() >= fewest)
            .sorted(Found.MOST_OFFICES)
            .toList();
    List<Found> own = ownWording(shared);
    return new SharedPassages(
        Math.min(own.size(), SharedPassages.MOST),
        own.size() > SharedPassages.MOST || others >= SharedPassages.FEWEST_OFFICES,
        shared.size() - own.size(),
        page(own));
  }

  private PlannedQuery question(Filters filters) throws IOException {
    return index.planned(QueryParser.parse("").root(), Scope.REPORT, filters);
  }

  /** Where some passages stand, by their keys. */
  private Map<Long, Found> found(PlannedQuery question, Collection<Long> keys) throws IOException {
    List<Long> ascending = keys.stream().sorted().toList();
    Map<Long, Found> sums = new HashMap<>();
    List<List<PassageUse>> shards = index.each(shard -> shard.passages(question, ascending));
    for (int shard = 0; shard < shards.size(); shard++) {
      for (PassageUse use : shards.get(shard)) {
        sums.merge(use.key(), new Found(use, shard), Found::with);
      }
    }
    return sums;
  }

  /** Without those that very many offices write, whatever the filters leave of these. */
  private List<Found> ownWording(List<Found> shared) throws IOException {
    List<Long> keys = shared.stream().map(found -> found.use().key()).toList();
    Map<Long, Found> everywhere =
        request.filters().equals(Filters.NONE) ? Map.of() : found(question(Filters.NONE), keys);
    CommonWording common = index.common();
    List<Found> own = new ArrayList<>();
    for (Found found : shared) {
      Found all = everywhere.getOrDefault(found.use().key(), found);
      if (!common.isOf(all.use().offices())) {
        own.add(found);
      }
    }
    return own;
  }

  private List<SharedPassage> page(List<Found> own) throws IOException {
    List<Found> page =
        own.stream()
            .limit(SharedPassages.MOST)
            .skip((request.page() - 1L) * request.size())
            .limit(request.size())
            .toList();
    List<PrintedParagraph> printed =
        index.read(
            page,
            Found::shard,
            (shard, here) ->
                shard.printed(
                    here.stream().map(found -> found.use().oldest().report()).toList(),
                    here.stream().map(found -> found.use().oldest().ordinal()).toList()));
    List<SharedPassage> passages = new ArrayList<>(page.size());
    for (int i = 0; i < page.size(); i++) {
      PassageUse use = page.get(i).use();
      passages.add(
          new SharedPassage(
              printed.get(i).source(),
              printed.get(i).header(),
              printed.get(i).paragraph(),
              use.offices(),
              use.reports(),
              use.firstYear(),
              use.lastYear()));
    }
    return passages;
  }
}
