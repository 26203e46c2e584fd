package nianbao.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nianbao.report.Report;
import nianbao.report.ReportId;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;

/** {@link ReportSink} over a Lucene directory. */
public final class LuceneReportSink implements ReportSink {

  /** Raised whenever fields or analysis change; an index of another format is built anew. */
  private static final String FORMAT = "8";

  private static final String FORMAT_KEY = "nianbao.format";
  private static final double BUFFER_MEGABYTES = 64;

  private final IndexWriter writer;
  private final Map<String, Indexed> indexed;

  private LuceneReportSink(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.indexed = readIndexed(writer);
  }

  /**
   * Opens or creates the index in a folder. One of another format is emptied: it is made of files
   * that still exist.
   *
   * @throws IndexInUseException when another process writes to it
   */
  public static LuceneReportSink open(Path folder) throws IOException {
    return open(FSDirectory.open(folder));
  }

  /** As {@link #open(Path)}, in any directory. */
  public static LuceneReportSink open(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    // Adjacent merges on the writing thread keep the order of the reports, and with it the answers.
    config.setMergePolicy(new LogByteSizeMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    IndexWriter writer;
    try {
      writer = new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IndexInUseException(directory.toString(), e);
    }
    if (!FORMAT.equals(formatOf(writer))) {
      writer.deleteAll();
    }
    return new LuceneReportSink(writer);
  }

  private static String formatOf(IndexWriter writer) {
    if (writer.getLiveCommitData() != null) {
      for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
        if (entry.getKey().equals(FORMAT_KEY)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  private static Map<String, Indexed> readIndexed(IndexWriter writer) throws IOException {
    Map<String, Indexed> indexed = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedDocValues keys = DocValues.getSorted(leaf.reader(), IndexFields.KEY);
        SortedDocValues hashes = DocValues.getSorted(leaf.reader(), IndexFields.SHA256);
        SortedDocValues rows = DocValues.getSorted(leaf.reader(), IndexFields.ROW_HASH);
        SortedDocValues collections = DocValues.getSorted(leaf.reader(), IndexFields.COLLECTION);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = keys.nextDoc(); doc != SortedDocValues.NO_MORE_DOCS; doc = keys.nextDoc()) {
          if (live == null || live.get(doc)) {
            indexed.put(
                text(keys),
                new Indexed(textAt(collections, doc), textAt(hashes, doc), textAt(rows, doc)));
          }
        }
      }
    }
    return indexed;
  }

  private static String textAt(SortedDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? text(values) : "";
  }

  private static String text(SortedDocValues values) throws IOException {
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  @Override
  public Map<String, Indexed> indexed() {
    return Map.copyOf(indexed);
  }

  @Override
  public void put(AnalyzedReport analyzed) throws IOException {
    Report report = analyzed.report();
    String collection = report.source().collection();
    if (collection == null) {
      throw new IllegalArgumentException("no collection: " + report.source().path());
    }
    writer.updateDocuments(block(report.id()), ReportBlock.of(analyzed));
    indexed.put(
        report.source().key(),
        new Indexed(collection, report.source().sha256(), analyzed.rowHash()));
  }

  @Override
  public void remove(String key) throws IOException {
    writer.deleteDocuments(block(ReportId.ofKey(key)));
    indexed.remove(key);
  }

  private static Term block(ReportId id) {
    return new Term(IndexFields.REPORT, id.value());
  }

  @Override
  public void commit() throws IOException {
    writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
