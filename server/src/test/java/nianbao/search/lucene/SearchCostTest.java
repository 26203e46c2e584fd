package nianbao.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import nianbao.index.AnalyzedReport;
import nianbao.index.IndexFields;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.read.UnreadableException;
import nianbao.report.TestReports;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.coordinator.OpenIndex;
import nianbao.search.coordinator.ShardedIndex;
import nianbao.search.coordinator.Shards;
import nianbao.search.lucene.CountingReader.Reads;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a search reads of the postings, with a tenth to spare, and the first search of the rest: one
 * that goes through all paragraphs once more should have a reason.
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
   * Which texts many reports have is found in three walks through the hashes of all, and what each
   * report has of its own is left unread.
   */
  @Test
  void theFirstSearch() throws IOException {
    Reads reads = new Reads();
    try (DirectoryReader reader = DirectoryReader.open(index.directory())) {
      search(new Snapshot(new CountingReader(reader, reads), null, LuceneIndexes.WHOLE), "信息公开");

      int walks = (int) (reads.hashes().get() / reader.getDocCount(IndexFields.LITERAL));
      assertEquals(3, walks);
      assertTrue(reads.strings().contains(IndexFields.PLACE));
      for (String field :
          List.of(IndexFields.TITLE_KEY, IndexFields.INDEX_NUMBER, IndexFields.DOCUMENT_NUMBER)) {
        assertFalse(reads.strings().contains(field), field);
      }
    }
  }

  /** Of what was there before, nothing is counted again. */
  @Test
  void theFirstSearchAfterAChange() throws IOException, UnreadableException {
    GeneratedIndex changing = GeneratedIndex.of(50);
    Reads reads = new Reads();
    try (DirectoryReader reader =
        new CountingReader(DirectoryReader.open(changing.directory()), reads)) {
      Snapshot before = new Snapshot(reader, null, LuceneIndexes.WHOLE);
      search(before, "信息公开");
      try (ReportSink sink = LuceneReportSink.open(changing.directory())) {
        sink.put(AnalyzedReport.of(TestReports.report("new.txt").text("政府信息公开。").build()));
        sink.commit();
      }
      reads.forget();
      try (DirectoryReader newer = Objects.requireNonNull(DirectoryReader.openIfChanged(reader))) {
        search(new Snapshot(newer, before, LuceneIndexes.WHOLE), "信息公开");
      }
    }
    changing.directory().close();
    assertTrue(reads.hashes().get() < 50, reads.hashes() + " hashes");
  }

  /**
   * @param documents in the lists of all terms, a report
   * @param positions a report
   */
  private static void assertReads(String query, int documents, int positions) throws IOException {
    Reads reads = new Reads();
    try (DirectoryReader reader = DirectoryReader.open(index.directory())) {
      Snapshot snapshot =
          new Snapshot(new CountingReader(reader, reads), null, LuceneIndexes.WHOLE);
      search(snapshot, query);
      reads.forget();
      search(snapshot, query);
    }
    long documentsEach = reads.documents().get() / REPORTS;
    long positionsEach = reads.positions().get() / REPORTS;
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
    public ReportIndex.Commit commit() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void refresh() {}

    @Override
    public void close() {}
  }
}
