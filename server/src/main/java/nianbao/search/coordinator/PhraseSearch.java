package nianbao.search.coordinator;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import nianbao.index.Phrases;
import nianbao.search.shard.NextWord;
import nianbao.search.suggest.Phrase;
import nianbao.search.suggest.PrefixProgress;
import nianbao.search.suggest.PrefixProgress.Found;

/**
 * Finds the most frequent phrases with a beginning by best-first search, word by word: a phrase is
 * in no more reports than any beginning of it, so when the most frequent open phrase is always
 * extended first, the first phrases found are the most frequent of all.
 */
final class PhraseSearch {

  /** Words looked at for one search, which bounds its time; rare ones come last. */
  private static final int MOST_WORDS = 10_000;

  /**
   * A phrase that may be extended.
   *
   * @param text the phrase
   * @param last where its last word begins
   * @param left what is still to be matched of the beginning
   */
  private record End(String text, int last, int reports, PrefixProgress left) {
    boolean isComplete() {
      return Phrases.isComplete(text.substring(0, last), text.substring(last));
    }
  }

  private static final Comparator<End> MOST_REPORTS =
      Comparator.comparingInt((End end) -> -end.reports())
          .thenComparing(End::text)
          .thenComparingInt(End::last);

  private final OpenIndex index;
  private final int size;
  private final int rare;
  private final PriorityQueue<End> ends = new PriorityQueue<>(MOST_REPORTS);
  private final Set<String> followed = new HashSet<>();
  private final Map<String, Phrase> found = new LinkedHashMap<>();
  private int looked;
  private int least;

  /**
   * @param size how many phrases are wanted
   * @param rare phrases in so many times fewer reports than the first one are left out
   */
  PhraseSearch(OpenIndex index, int size, int rare) {
    this.index = index;
    this.size = size;
    this.rare = rare;
  }

  /**
   * The phrases, the most frequent first.
   *
   * @param first the words they can begin with
   */
  Collection<Phrase> run(List<NextWord> first, PrefixProgress beginning) throws IOException {
    first.forEach(word -> add("", word, beginning));
    while (!ends.isEmpty() && found.size() < size && ends.element().reports() >= least) {
      follow(ends.remove());
    }
    return found.values();
  }

  private void follow(End end) throws IOException {
    String text = end.text();
    if (end.left() instanceof Found whole && end.isComplete()) {
      found.putIfAbsent(text, new Phrase(text, end.reports(), whole.matched()));
      least = Math.max(least, end.reports() / rare);
    }
    if (looked < MOST_WORDS && followed.add(text)) {
      List<NextWord> next = NextWord.sum(index.each(shard -> shard.following(text, end.left())));
      looked += next.size();
      next.forEach(word -> add(text, word, end.left()));
    }
  }

  private void add(String before, NextWord word, PrefixProgress left) {
    PrefixProgress behind = word.reports() < least ? null : left.after(word.text());
    if (behind != null) {
      ends.add(new End(before + word.text(), before.length(), word.reports(), behind));
    }
  }
}
