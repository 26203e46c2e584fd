package nianbao.search.passage;

import java.util.List;

/**
 * The passages of a shard that may be among those that most offices have.
 *
 * @param keys {@link nianbao.index.PassageKey}s
 * @param others at most so many offices have any passage that is not among them
 */
public record FrequentPassages(List<Long> keys, int others) {

  /** So many each shard names at most. */
  public static final int MOST = 2000;

  public FrequentPassages {
    keys = List.copyOf(keys);
  }
}
