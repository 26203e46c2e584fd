package nianbao.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nianbao.read.UnreadableException;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.ShardedIndex;
import nianbao.search.coordinator.Shards;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a search reads of the postings, with a tenth to spare: a search of frequent words that goes
 * through all paragraphs once more should have a reason.
 */
class SearchCostTest {

  private static final int REPORTS = 200;

  private static GeneratedIndex index;

  @BeforeAll
  static void index() throws IOException, UnreadableException {
    index = GeneratedIndex.of(REPORTS);
  }

  @AfterAll
  static void close() throws IOException {
    index.directory().close();
  }

  /** In all reports. */
  @Test
  void aFrequentPhrase() throws IOException {
    assertReads("信息公开", 63, 42);
  }

  /** In none as typed, in all with other words between. */
  @Test
  void aPhraseWhoseWordsAreNearEachOther() throws IOException {
    assertReads("主动公开信息", 64, 76);
  }

  /** In few as typed, and in many with other words between. */
  @Test
  void aRarePhraseOfFrequentWords() throws IOException {
    assertReads("申请公开情况", 66, 46);
  }

  /**
   * @param documents in the lists of all terms, a report
   * @param positions a report
   */
  private static void assertReads(String query, int documents, int positions) throws IOException {
    AtomicLong moves = new AtomicLong();
    AtomicLong reads = new AtomicLong();
    try (DirectoryReader reader = DirectoryReader.open(index.directory())) {
      Snapshot snapshot = new Snapshot(new CountingReader(reader, moves, reads), null);
      search(snapshot, query);
      moves.set(0);
      reads.set(0);
      search(snapshot, query);
    }
    long documentsEach = moves.get() / REPORTS;
    long positionsEach = reads.get() / REPORTS;
    assertTrue(documentsEach < documents, documentsEach + " documents a report");
    assertTrue(positionsEach < positions, positionsEach + " positions a report");
  }

  private static void search(Snapshot snapshot, String query) throws IOException {
    try (ReportIndex index = new ShardedIndex(new OneState(snapshot), false)) {
      assertEquals(1, index.search(SearchRequest.of(query)).query().units().size());
    }
  }

  /** The reader is closed elsewhere. */
  private record OneState(Snapshot snapshot) implements Shards {
    @Override
    public OpenIndex open() {
      return new OpenIndex(List.of(new LuceneShard(snapshot)), snapshot.state(), () -> {});
    }

    @Override
    public void refresh() {}

    @Override
    public void close() {}
  }
}
