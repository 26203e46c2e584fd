package nianbao.search.coordinator;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.filter.Filters;
import nianbao.search.header.HeaderReading;
import nianbao.search.passage.CommonWording;
import nianbao.search.query.ExpandedQuery;
import nianbao.search.query.QueryNode;
import nianbao.search.query.UnitTerms;
import nianbao.search.shard.PlannedQuery;
import nianbao.search.shard.Shard;
import nianbao.search.shard.Shard.TermField;
import org.jspecify.annotations.Nullable;

/** One state of all shards of an index, open for one question. */
public final class OpenIndex implements Closeable {

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
    List<T> answers = new ArrayList<>(shards.size());
    for (Shard shard : shards) {
      answers.add(ask.of(shard));
    }
    return answers;
  }

  long sum(Ask<? extends Number> ask) throws IOException {
    long sum = 0;
    for (Shard shard : shards) {
      sum += ask.of(shard).longValue();
    }
    return sum;
  }

  /** Whether any shard says so; the others are not asked then. */
  boolean any(Ask<Boolean> ask) throws IOException {
    for (Shard shard : shards) {
      if (ask.of(shard)) {
        return true;
      }
    }
    return false;
  }

  /** What the first shard has that has any; {@code null} when none has. */
  <T> @Nullable T first(Find<T> find) throws IOException {
    for (Shard shard : shards) {
      T answer = find.in(shard);
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }

  /** How many paragraphs of all shards have each of some terms. */
  List<Long> frequencies(TermField field, List<String> terms) throws IOException {
    if (shards.size() == 1) {
      return shards.getFirst().frequencies(field, terms);
    }
    long[] sums = new long[terms.size()];
    for (Shard shard : shards) {
      List<Long> own = shard.frequencies(field, terms);
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
    return state.headers().decided(plan, shards);
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
    return state.headers().meant(readings, shards);
  }

  @Override
  public void close() throws IOException {
    release.close();
  }
}
