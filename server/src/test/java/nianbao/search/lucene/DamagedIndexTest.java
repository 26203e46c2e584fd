package nianbao.search.lucene;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.AnalyzedReport;
import nianbao.index.IndexFields;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A state of the index that can't be read is named, and nothing of it stays open. */
class DamagedIndexTest {

  private final OpenFiles directory = new OpenFiles();

  /** Remembers what was opened in it. */
  private static final class OpenFiles extends FilterDirectory {
    private final List<IndexInput> opened = new ArrayList<>();

    OpenFiles() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      IndexInput input = super.openInput(name, context);
      opened.add(input);
      return input;
    }

    /** How many of the files that were opened were not closed since. */
    long open() {
      return opened.stream().filter(OpenFiles::isOpen).count();
    }

    private static boolean isOpen(IndexInput input) {
      try {
        input.seek(0);
        return true;
      } catch (AlreadyClosedException e) {
        return false;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  @BeforeEach
  void oneReport() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      sink.put(AnalyzedReport.of(report("a").text("公开").build()));
      sink.commit();
    }
  }

  /** A report whose place is not written as places are. */
  private void damage() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document report = new Document();
      report.add(new StringField(IndexFields.KIND, IndexFields.KIND_REPORT, Field.Store.NO));
      report.add(new StringField(IndexFields.REPORT, "damaged", Field.Store.NO));
      report.add(new SortedDocValuesField(IndexFields.PLACE, new BytesRef("damaged")));
      writer.addDocument(report);
    }
  }

  private void mend() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.deleteDocuments(new Term(IndexFields.REPORT, "damaged"));
      writer.forceMerge(1);
    }
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      sink.put(AnalyzedReport.of(report("b").text("公开").build()));
      sink.commit();
    }
  }

  @Test
  void oneThatCannotBeOpenedLeavesNothingOpen() throws IOException {
    damage();

    assertThrows(
        RuntimeException.class,
        () -> LuceneReportIndex.open(directory, false, LuceneIndexes.WHOLE));

    assertEquals(0, directory.open());
  }

  @Test
  void oneThatCannotBeSeenLeavesTheStateBeforeAnsweringAndNothingElseOpen() throws IOException {
    try (ReportIndex index = LuceneReportIndex.open(directory, false, LuceneIndexes.WHOLE)) {
      long open = directory.open();
      damage();
      for (int i = 0; i < 3; i++) {
        assertThrows(RuntimeException.class, index::refresh);
        assertEquals(1, index.search(SearchRequest.of("公开")).total());
      }
      assertEquals(open, directory.open());

      mend();
      index.refresh();
      assertEquals(2, index.search(SearchRequest.of("公开")).total());
    }
    assertEquals(0, directory.open());
  }
}
