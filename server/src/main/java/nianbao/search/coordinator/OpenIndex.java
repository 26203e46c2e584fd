package nianbao.search.coordinator;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.filter.Filters;
import nianbao.search.header.HeaderReading;
import nianbao.search.passage.CommonWording;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.QueryNode;
import nianbao.search.query.UnitTerms;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.Shard;
import nianbao.search.shard.Shard.IndexedSource;
import nianbao.search.shard.Shard.TermField;
import org.jspecify.annotations.Nullable;

/** One state of all shards of an index, open for one question. */
public final class OpenIndex implements Closeable {

  /** One has some 200 bytes. */
  private static final int SOURCES_AT_ONCE = 10_000;

  private final List<Shard> shards;
  private final IndexState state;
  private final Closeable release;

  /**
   * @param state what was derived from this state of the shards
   * @param release called when the question is answered
   */
  public OpenIndex(List<? extends Shard> shards, IndexState state, Closeable release) {
    this.shards = List.copyOf(shards);
    this.state = state;
    this.release = release;
  }

  /** A question to one shard. */
  interface Ask<T> {
    T of(Shard shard) throws IOException;
  }

  private interface AskByNumber<T> {
    T of(int number, Shard shard) throws IOException;
  }

  /** Reads something of each of some places in one shard, in their order. */
  interface Read<P, T> {
    List<T> of(Shard shard, List<P> here) throws IOException;
  }

  /** Something that a shard may have. */
  interface Find<T> {
    @Nullable T in(Shard shard) throws IOException;
  }

  List<Shard> shards() {
    return shards;
  }

  IndexState state() {
    return state;
  }

  /** The answers of all shards, in their order. */
  <T> List<T> each(Ask<T> ask) throws IOException {
    return eachByNumber((number, shard) -> ask.of(shard));
  }

  /** The answers of all shards, in their order; several shards are asked at the same time. */
  private <T> List<T> eachByNumber(AskByNumber<T> ask) throws IOException {
    List<T> answers = new ArrayList<>(shards.size());
    if (shards.size() == 1) {
      answers.add(ask.of(0, shards.getFirst()));
      return answers;
    }
    // They wait for others, and closing waits for all of them: a shard is asked by one at a time.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> asked = new ArrayList<>(shards.size());
      for (int i = 0; i < shards.size(); i++) {
        int number = i;
        asked.add(threads.submit(() -> ask.of(number, shards.get(number))));
      }
      for (Future<T> answer : asked) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while several shards were asked");
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private static IOException rethrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException refusal) {
      throw refusal;
    }
    if (cause instanceof Error fault) {
      throw fault;
    }
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }

  /**
   * What is read of some places, in their order. Each shard is asked once for all that are there,
   * one without any not at all.
   *
   * @param shardOf the number of the shard of a place
   */
  <P, T> List<T> read(List<P> places, ToIntFunction<P> shardOf, Read<P, T> read)
      throws IOException {
    List<Iterator<T>> byShard = new ArrayList<>();
    for (List<T> ofShard :
        eachByNumber(
            (number, shard) -> {
              List<P> here =
                  places.stream().filter(place -> shardOf.applyAsInt(place) == number).toList();
              return here.isEmpty() ? List.<T>of() : read.of(shard, here);
            })) {
      byShard.add(ofShard.iterator());
    }
    return places.stream().map(place -> byShard.get(shardOf.applyAsInt(place)).next()).toList();
  }

  long sum(Ask<? extends Number> ask) throws IOException {
    return each(ask::of).stream().mapToLong(Number::longValue).sum();
  }

  /** Whether any shard says so. */
  boolean any(Ask<Boolean> ask) throws IOException {
    return each(ask).contains(true);
  }

  /** What the first shard has that has any; {@code null} when none has. */
  <T> @Nullable T first(Find<T> find) throws IOException {
    for (Optional<T> answer : each(shard -> Optional.ofNullable(find.in(shard)))) {
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return null;
  }

  /** How many paragraphs of all shards have each of some terms. */
  List<Long> frequencies(TermField field, List<String> terms) throws IOException {
    long[] sums = new long[terms.size()];
    for (List<Long> own : each(shard -> shard.frequencies(field, terms))) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += own.get(i);
      }
    }
    return Arrays.stream(sums).boxed().toList();
  }

  /** What is wording that anyone uses, by how many offices of all shards write it. */
  CommonWording common() throws IOException {
    return new CommonWording(state.inventory(this).offices());
  }

  /** A plan with the writings and wordings that occur in any shard: few of those possible do. */
  private ExpandedQuery occurring(ExpandedQuery plan) throws IOException {
    List<UnitTerms> units = plan.varied();
    if (units.isEmpty()) {
      return plan;
    }
    List<List<UnitTerms>> occurring = each(shard -> shard.occurring(units));
    Map<UnitTerms, UnitTerms> terms = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      int unit = i;
      List<UnitTerms> parts = occurring.stream().map(all -> all.get(unit)).toList();
      terms.put(units.get(i), units.get(i).occurringIn(parts));
    }
    return plan.withVaried(terms);
  }

  /** A plan with what its texts mean in the headers of reports of any shard. */
  ExpandedQuery withMeanings(ExpandedQuery plan) throws IOException {
    return state.headers().decided(plan, this);
  }

  /** Which reports are asked for by a query as it was typed. */
  PlannedQuery planned(QueryNode root, Scope scope, Filters filters) throws IOException {
    return planned(ExpandedQuery.asked(root), scope, filters);
  }

  /** Which reports are asked for by a plan. */
  PlannedQuery planned(ExpandedQuery plan, Scope scope, Filters filters) throws IOException {
    return new PlannedQuery(withMeanings(occurring(plan)), scope, filters);
  }

  /** Those of some readings that mean any report. */
  List<HeaderReading> meant(List<HeaderReading> readings) throws IOException {
    return state.headers().meant(readings, this);
  }

  /** What is known of the sources of all reports, by key. */
  public Map<String, IndexedSource> sources() throws IOException {
    Map<String, IndexedSource> sources = new HashMap<>();
    for (Shard shard : shards) {
      String last = null;
      List<IndexedSource> page;
      do {
        page = shard.sources(last, SOURCES_AT_ONCE);
        for (IndexedSource source : page) {
          sources.put(source.key(), source);
          last = source.key();
        }
      } while (page.size() == SOURCES_AT_ONCE);
    }
    return sources;
  }

  @Override
  public void close() throws IOException {
    release.close();
  }
}
