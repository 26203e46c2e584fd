package nianbao.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nianbao.search.coordinator.IndexState;
import nianbao.search.lucene.suggest.PhraseDictionary;
import nianbao.search.lucene.table.Lanes;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.shard.Shard;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** One state of the index; every search sees exactly one. */
public final class Snapshot {

  private final DirectoryReader reader;
  private final ReportTable table;
  private final Lanes.Limits limits;
  private final Lanes lanes;
  private final IndexSearcher searcher;
  private final ConcurrentMap<String, Long> characters = new ConcurrentHashMap<>();
  private final IndexState state = new IndexState();
  private @Nullable PhraseDictionary phrases;

  /**
   * The state that a reader shows, which whoever opened it keeps open while this is used.
   *
   * @param before an earlier state, of which everything is taken over that has not changed; {@code
   *     null} for none
   */
  public static Snapshot of(DirectoryReader reader, @Nullable Snapshot before) throws IOException {
    return new Snapshot(reader, before, Lanes.Limits.OF_MACHINE);
  }

  /**
   * @param before an earlier state, of which everything is taken over that has not changed; {@code
   *     null} for none
   */
  Snapshot(DirectoryReader reader, @Nullable Snapshot before, Lanes.Limits limits)
      throws IOException {
    this(reader, before, limits, List.of());
  }

  private Snapshot(
      DirectoryReader reader,
      @Nullable Snapshot before,
      Lanes.Limits limits,
      Collection<String> elsewhere)
      throws IOException {
    this.reader = reader;
    this.table = new ReportTable(reader, before == null ? null : before.table(), elsewhere);
    this.limits = limits;
    this.lanes = table.lanes(limits);
    this.searcher = new LaneSearcher(reader, lanes);
  }

  /**
   * The same state beside other shards.
   *
   * @param elsewhere the texts of which another one has the report that is found
   */
  public Snapshot beside(Collection<String> elsewhere) throws IOException {
    return new Snapshot(reader, this, limits, elsewhere);
  }

  /** This state as a shard, for one question. */
  public Shard shard() {
    return new LuceneShard(this);
  }

  DirectoryReader reader() {
    return reader;
  }

  /** What its threads search side by side. */
  Lanes lanes() {
    return lanes;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  ReportTable table() {
    return table;
  }

  /**
   * How many paragraphs have each of the single Han characters that were looked up so far:
   * corrections try hundreds of them in every search, mostly the same.
   */
  ConcurrentMap<String, Long> characters() {
    return characters;
  }

  /** What was derived from it for earlier questions. */
  IndexState state() {
    return state;
  }

  /** Made when it is first asked for, since most states of the index never are. */
  synchronized PhraseDictionary phrases() throws IOException {
    if (phrases == null) {
      phrases = new PhraseDictionary(reader, table);
    }
    return phrases;
  }
}
