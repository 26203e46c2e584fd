package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nianbao.search.shard.Inventory;
import nianbao.search.shard.NextWord;
import nianbao.search.shard.Shard;
import nianbao.search.suggest.NameDictionary;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from one state of all shards and kept for the questions to come, each when it is
 * first needed. Thread-safe.
 */
public final class IndexState {

  /** One report of so many, at most, may have a text that isn't common. */
  private static final int SHARE = 3;

  private final HeaderMeanings headers = new HeaderMeanings();
  private @Nullable List<Integer> commonTexts;
  private @Nullable Inventory inventory;
  private @Nullable NameDictionary names;
  private SummedPhrases.@Nullable FirstWords firstWords;

  HeaderMeanings headers() {
    return headers;
  }

  /**
   * The hashes of the texts that more than a third of all reports have, ascending. Such a text
   * stands in more than a third of the reports of one shard at least, so no other needs to be
   * counted in all of them.
   */
  synchronized List<Integer> commonTexts(OpenIndex index) throws IOException {
    if (commonTexts == null) {
      TreeSet<Integer> candidates = new TreeSet<>();
      index.each(Shard::commonTexts).forEach(candidates::addAll);
      commonTexts = common(List.copyOf(candidates), index);
    }
    return commonTexts;
  }

  private static List<Integer> common(List<Integer> candidates, OpenIndex index)
      throws IOException {
    List<List<Integer>> reports = index.each(shard -> shard.reportsWith(candidates));
    long most = Math.max(1, index.sum(shard -> shard.reportsOf(List.of())) / SHARE);
    List<Integer> common = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      int number = i;
      if (reports.stream().mapToLong(ofShard -> ofShard.get(number)).sum() > most) {
        common.add(candidates.get(i));
      }
    }
    return common;
  }

  synchronized Inventory inventory(OpenIndex index) throws IOException {
    if (inventory == null) {
      inventory = Inventory.sum(index.each(Shard::inventory));
    }
    return inventory;
  }

  synchronized NameDictionary names(OpenIndex index) throws IOException {
    if (names == null) {
      names = inventory(index).names();
    }
    return names;
  }

  /** The words that phrases begin with. */
  synchronized SummedPhrases.FirstWords firstWords(OpenIndex index) throws IOException {
    if (firstWords == null) {
      firstWords = new SummedPhrases.FirstWords(NextWord.sum(index.each(Shard::firstWords)));
    }
    return firstWords;
  }
}
