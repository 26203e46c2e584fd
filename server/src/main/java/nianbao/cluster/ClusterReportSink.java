package nianbao.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.index.AnalyzedReport;
import nianbao.index.ReportSink;
import nianbao.index.block.BlockBytes;
import nianbao.index.block.BlockChange;
import nianbao.office.OfficeKey;
import nianbao.report.ReportId;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.shard.Shard.IndexedSource;
import nianbao.search.shard.StateLostException;
import org.jspecify.annotations.Nullable;

/**
 * {@link ReportSink} over an index in a cluster. What is added is safe on its nodes at once, and
 * becomes visible with {@link #commit} or when another writer commits; {@link #close} discards
 * nothing.
 */
public final class ClusterReportSink implements ReportSink {

  /** Of reports in one request, if not of one alone. */
  private static final int REQUEST_BYTES = 8 << 20;

  /** Of reports in one batch: the memory for those of all processors stays small. */
  private static final long FULL_BYTES = 24L << 20;

  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int NOT_FOUND = 404;

  /** What the nodes have no room for is sent again so often, after a longer wait each time. */
  private static final int ROUNDS = 8;

  private static final long FIRST_WAIT_MILLIS = 100;

  private final ClusterClient client;

  /** What the index knows about each source, and where its report is. */
  private final Map<String, Known> known = new HashMap<>();

  private record Known(Indexed indexed, String route) {}

  private ClusterReportSink(ClusterClient client) {
    this.client = client;
  }

  /** A report ready to be sent. */
  private record Prepared(String key, Indexed indexed, BlockChange change) {}

  /** What the nodes answer when reports are written. */
  private record Written(List<Integer> statuses, @Nullable String reason) {}

  /** Whether all copies show what was written. */
  private record Committed(boolean complete) {}

  /**
   * Opens an index that is there.
   *
   * @throws IOException when it isn't, or no node gives an answer
   */
  public static ClusterReportSink open(ClusterSettings settings) throws IOException {
    ClusterReportSink sink = new ClusterReportSink(new ClusterClient(settings));
    try (ClusterShards shards = new ClusterShards(settings)) {
      sink.commit(); // what an earlier writer has left
      sources(shards).forEach(sink::know);
      return sink;
    } catch (Throwable t) {
      sink.close();
      throw t;
    }
  }

  /** Of a state that stays where it is until all are read: a shard may move to another node. */
  private static Collection<IndexedSource> sources(ClusterShards shards) throws IOException {
    for (int round = 1; ; round++) {
      try (OpenIndex index = shards.open()) {
        return index.sources().values();
      } catch (StateLostException e) {
        if (round == ROUNDS) {
          throw e;
        }
      }
    }
  }

  private void know(IndexedSource source) {
    OfficeKey office = source.office() == null ? null : new OfficeKey(source.office());
    Indexed indexed =
        new Indexed(source.collection(), source.sha256(), source.rowHash(), source.parts());
    known.put(source.key(), new Known(indexed, route(source.key(), office)));
  }

  /** All reports of an office that is known for certain go to one shard. */
  private static String route(String key, @Nullable OfficeKey office) {
    return office == null || !office.isCertain() ? ReportId.ofKey(key).value() : office.value();
  }

  @Override
  public Map<String, Indexed> indexed() {
    Map<String, Indexed> indexed = new HashMap<>();
    known.forEach((key, source) -> indexed.put(key, source.indexed()));
    return indexed;
  }

  /** Holds reports by their keys. */
  private static final class ClusterBatch implements Batch {
    private final Map<String, Prepared> reports = new LinkedHashMap<>();
    private long bytes;

    @Override
    public void put(AnalyzedReport report) {
      String key = report.report().source().key();
      OfficeKey office = OfficeKey.of(report.report().header());
      BlockChange change =
          new BlockChange(
              ReportId.ofKey(key).value(), route(key, office), BlockBytes.write(report));
      reports.remove(key);
      reports.put(key, new Prepared(key, Indexed.of(report), change));
      bytes += change.block().length;
    }

    @Override
    public boolean isFull() {
      return bytes >= FULL_BYTES;
    }

    @Override
    public void finish() {}
  }

  @Override
  public Batch batch() {
    return new ClusterBatch();
  }

  @Override
  public void add(Batch batch) throws IOException {
    List<BlockChange> changes = new ArrayList<>();
    long bytes = 0;
    for (Prepared report : ((ClusterBatch) batch).reports.values()) {
      if (bytes > 0 && bytes + report.change.block().length > REQUEST_BYTES) {
        write(changes);
        changes.clear();
        bytes = 0;
      }
      Known before = known.get(report.key);
      if (before != null && !before.route.equals(report.change.route())) {
        changes.add(removal(report.key, before)); // it may be in another shard
      }
      changes.add(report.change);
      bytes += report.change.block().length;
    }
    write(changes);
    for (Prepared report : ((ClusterBatch) batch).reports.values()) {
      known.put(report.key, new Known(report.indexed, report.change.route()));
    }
  }

  private static BlockChange removal(String key, Known source) {
    return new BlockChange(ReportId.ofKey(key).value(), source.route, new byte[0]);
  }

  @Override
  public void remove(String key) throws IOException {
    Known source = known.get(key);
    if (source != null) {
      write(List.of(removal(key, source)));
      known.remove(key);
    }
  }

  private void write(List<BlockChange> changes) throws IOException {
    List<BlockChange> left = changes;
    String reason = null;
    for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
      pause(round == 0 ? 0 : FIRST_WAIT_MILLIS << round);
      Written written = client.post("write", BlockChange.write(left), Written.class);
      reason = written.reason();
      left = again(left, written);
    }
    if (!left.isEmpty()) {
      throw new IOException("The cluster has no room for more reports now: " + reason);
    }
  }

  /** Those that the nodes had no room for. */
  private static List<BlockChange> again(List<BlockChange> sent, Written written)
      throws IOException {
    if (written.statuses().size() != sent.size()) {
      throw new IOException(
          "The cluster answers %d times to %d reports."
              .formatted(written.statuses().size(), sent.size()));
    }
    List<BlockChange> again = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      int status = written.statuses().get(i);
      if (status == TOO_MANY || status == UNAVAILABLE) {
        again.add(sent.get(i));
      } else if (status >= 300 && !(status == NOT_FOUND && sent.get(i).isRemoval())) {
        throw new IOException("The cluster refuses a report: " + written.reason());
      }
    }
    return again;
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reports were written");
    }
  }

  /** None: an index of an older format is not written to. */
  @Override
  public Map<String, Indexed> older() {
    return Map.of();
  }

  /**
   * As {@link ReportSink#commit}.
   *
   * @throws IOException also when some copies don't show after half a minute what was written
   */
  @Override
  public void commit() throws IOException {
    if (!client.post("commit", Committed.class).complete()) {
      throw new IOException(
          "Some nodes are behind with what was written; they show it when they have caught up.");
    }
  }

  @Override
  public void complete() throws IOException {
    commit();
  }

  @Override
  public void close() {
    client.close();
  }
}
