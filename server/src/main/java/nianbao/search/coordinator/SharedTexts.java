package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import nianbao.search.shard.Shard;
import nianbao.search.shard.Shard.PreferredReport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts that reports of several shards have, since searches find only one report of a
 * text. The shards list their texts in one order, page by page, so that no more is kept here than
 * the texts which are shared.
 */
public final class SharedTexts {

  private static final int PAGE = 10_000;

  private SharedTexts() {}

  /**
   * For each shard the texts of which another shard has the report that is found, ascending.
   *
   * @param shards one state of all shards of an index
   */
  public static List<List<String>> preferredElsewhere(List<? extends Shard> shards)
      throws IOException {
    List<List<String>> elsewhere = new ArrayList<>();
    PriorityQueue<Texts> next = new PriorityQueue<>();
    for (Shard shard : shards) {
      next.addAll(Texts.of(shard, elsewhere.size()));
      elsewhere.add(new ArrayList<>());
    }
    while (next.size() > 1) {
      Texts preferred = next.remove();
      String body = preferred.first().body();
      List<Texts> others = new ArrayList<>();
      while (!next.isEmpty() && next.element().first().body().equals(body)) {
        others.add(next.remove());
      }
      others.forEach(other -> elsewhere.get(other.number).add(body));
      others.add(preferred);
      for (Texts texts : others) {
        if (texts.goOn()) {
          next.add(texts);
        }
      }
    }
    return elsewhere;
  }

  /** The texts of a shard, from the one that comes next. Ordered by that, then by preference. */
  private static final class Texts implements Comparable<Texts> {
    private static final Comparator<PreferredReport> ORDER =
        Comparator.comparing(PreferredReport::body)
            .thenComparing(report -> !report.isOfficial())
            .thenComparing(PreferredReport::key);

    private final Shard shard;
    private final int number;
    private List<PreferredReport> page = List.of();
    private int at;

    private Texts(Shard shard, int number) {
      this.shard = shard;
      this.number = number;
    }

    /** Those of a shard; none when there are no texts. */
    static List<Texts> of(Shard shard, int number) throws IOException {
      Texts texts = new Texts(shard, number);
      return texts.read(null) ? List.of(texts) : List.of();
    }

    private boolean read(@Nullable String after) throws IOException {
      page = shard.preferred(after, PAGE);
      at = 0;
      return !page.isEmpty();
    }

    PreferredReport first() {
      return page.get(at);
    }

    /** Moves to the next text, if there is one. */
    boolean goOn() throws IOException {
      String last = first().body();
      at++;
      return at < page.size() || read(last);
    }

    @Override
    public int compareTo(Texts other) {
      return ORDER.compare(first(), other.first());
    }
  }
}
