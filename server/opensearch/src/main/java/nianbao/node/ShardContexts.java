package nianbao.node;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import nianbao.bytes.MalformedBytesException;
import nianbao.search.lucene.Snapshot;
import nianbao.search.wire.ShardServer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.opensearch.ResourceNotFoundException;
import org.opensearch.common.UUIDs;
import org.opensearch.core.concurrency.OpenSearchRejectedExecutionException;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.index.engine.Engine;
import org.opensearch.index.shard.IndexShard;

/**
 * The states of shards that this node has open for questions, each by an id that can't be guessed.
 * One that nobody asks for a minute is forgotten. Thread-safe.
 *
 * <p>What is derived from the newest state of a shard is kept, and the next state takes over from
 * it what has not changed.
 */
final class ShardContexts implements Closeable {

  /** Questions have one context per shard each; a node answers a few dozen at once. */
  static final int MOST = 1_000;

  private static final long IDLE_NANOS = 60_000_000_000L;

  private final LongSupplier clock;
  private final Map<String, Context> contexts = new LinkedHashMap<>();
  private final Map<ShardId, State> newest = new HashMap<>();
  private long states;

  /**
   * @param clock nanoseconds from any moment on
   */
  ShardContexts(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * What was opened.
   *
   * @param context its id
   * @param state different for each state of each shard of this node since it started
   * @param segments of the state
   */
  record Opened(String context, long state, int segments) {}

  /** A state of a shard, whose reader is closed with the last context that holds it. */
  private static final class State {
    private final long number;
    private final Object reader;
    private final Snapshot alone;
    private List<String> elsewhere = List.of();
    private Snapshot beside;

    State(long number, Object reader, Snapshot alone) {
      this.number = number;
      this.reader = reader;
      this.alone = alone;
      this.beside = alone;
    }

    /** The state beside other shards; the last one is kept, since they rarely change alone. */
    synchronized Snapshot beside(List<String> texts) throws IOException {
      if (!texts.equals(elsewhere)) {
        beside = texts.isEmpty() ? alone : alone.beside(texts);
        elsewhere = texts;
      }
      return beside;
    }
  }

  private static final class Context {
    private final ShardId shard;
    private final Engine.Searcher searcher;
    private final State state;
    private ShardServer server;
    private int asking;
    private long since;
    private boolean released;

    Context(ShardId shard, Engine.Searcher searcher, State state, long since) {
      this.shard = shard;
      this.searcher = searcher;
      this.state = state;
      this.server = new ShardServer(state.alone.shard());
      this.since = since;
    }
  }

  /**
   * Opens the present state of a shard.
   *
   * @throws OpenSearchRejectedExecutionException when too many are open
   */
  Opened open(IndexShard shard) throws IOException {
    Engine.Searcher searcher = shard.acquireSearcher("nianbao");
    try {
      DirectoryReader reader = searcher.getDirectoryReader();
      State state = state(shard.shardId(), reader);
      String id = UUIDs.randomBase64UUID();
      synchronized (this) {
        if (contexts.size() >= MOST) {
          throw new OpenSearchRejectedExecutionException(
              "this node has " + MOST + " states of shards open: ask again later");
        }
        contexts.put(id, new Context(shard.shardId(), searcher, state, clock.getAsLong()));
      }
      return new Opened(id, state.number, reader.leaves().size());
    } catch (Throwable t) {
      searcher.close();
      throw t;
    }
  }

  private State state(ShardId shard, DirectoryReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    // One that shows each user other documents has none, and can't be kept for others.
    Object key = helper == null ? new Object() : helper.getKey();
    State before;
    synchronized (this) {
      before = newest.get(shard);
    }
    if (before != null && before.reader.equals(key)) {
      return before;
    }
    Snapshot snapshot = Snapshot.of(reader, before == null ? null : before.alone);
    synchronized (this) {
      State other = newest.get(shard);
      if (other != null && other.reader.equals(key)) {
        return other; // another question was faster
      }
      State state = new State(++states, key, snapshot);
      newest.put(shard, state);
      return state;
    }
  }

  /**
   * Tells a context of which texts other shards have the report that is found.
   *
   * @throws ResourceNotFoundException when it is gone
   */
  void beside(String id, List<String> elsewhere) throws IOException {
    Context context = hold(id, null);
    try {
      context.server = new ShardServer(context.state.beside(elsewhere).shard());
    } finally {
      letGo(context);
    }
  }

  /**
   * Answers a call.
   *
   * @param index that the shard must be of
   * @throws ResourceNotFoundException when the context is gone
   * @throws IllegalArgumentException for bytes that are no call
   */
  byte[] ask(String id, String index, byte[] call) throws IOException {
    Context context = hold(id, index);
    try {
      return context.server.answer(call);
    } catch (MalformedBytesException e) {
      throw new IllegalArgumentException("these are not the bytes of a call: " + e.getMessage(), e);
    } finally {
      letGo(context);
    }
  }

  private synchronized Context hold(String id, @Nullable String index) {
    Context context = contexts.get(id);
    if (context == null || (index != null && !index.equals(context.shard.getIndexName()))) {
      throw Token.gone();
    }
    context.asking++;
    return context;
  }

  private synchronized void letGo(Context context) {
    context.asking--;
    context.since = clock.getAsLong();
    if (context.released && context.asking == 0) {
      context.searcher.close();
    }
  }

  /** Releases contexts; those that are gone already are passed over. */
  synchronized void release(List<String> ids) {
    for (String id : ids) {
      Context context = contexts.remove(id);
      if (context != null) {
        release(context);
      }
    }
  }

  /** Closes the reader, or has the call do it that is under way. */
  private static void release(Context context) {
    context.released = true;
    if (context.asking == 0) {
      context.searcher.close();
    }
  }

  /** Releases what nobody has asked for a minute. */
  synchronized void releaseIdle() {
    long now = clock.getAsLong();
    Iterator<Context> all = contexts.values().iterator();
    while (all.hasNext()) {
      Context context = all.next();
      if (context.asking == 0 && now - context.since > IDLE_NANOS) {
        all.remove();
        release(context);
      }
    }
  }

  /** Releases all that is open of a shard and forgets what was derived from it. */
  synchronized void releaseShard(ShardId shard) {
    newest.remove(shard);
    Iterator<Context> all = contexts.values().iterator();
    while (all.hasNext()) {
      Context context = all.next();
      if (context.shard.equals(shard)) {
        all.remove();
        release(context);
      }
    }
  }

  /** How many are open. */
  synchronized int size() {
    return contexts.size();
  }

  @Override
  public synchronized void close() {
    release(List.copyOf(contexts.keySet()));
    newest.clear();
  }
}
