package nianbao.search.shard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A word and how many reports have it at its place, removed ones and duplicates included. */
public record NextWord(String text, int reports) {

  /** The words of all shards, in the order of their characters. */
  public static List<NextWord> sum(List<List<NextWord>> shards) {
    if (shards.size() == 1) {
      return shards.getFirst();
    }
    Map<String, Integer> sums = new TreeMap<>();
    for (List<NextWord> words : shards) {
      words.forEach(word -> sums.merge(word.text(), word.reports(), Integer::sum));
    }
    return sums.entrySet().stream()
        .map(word -> new NextWord(word.getKey(), word.getValue()))
        .toList();
  }
}
