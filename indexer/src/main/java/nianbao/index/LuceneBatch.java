package nianbao.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.index.ReportSink.Indexed;
import nianbao.report.Report;
import nianbao.report.ReportId;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** A {@link ReportSink.Batch} in memory: usually one segment, which is then copied to the index. */
final class LuceneBatch implements ReportSink.Batch {

  /** Bytes of memory for texts and other fields; about 600 reports of usual length. */
  private static final long FULL_BYTES = 48L << 20;

  private final Directory directory = new ByteBuffersDirectory();
  private final Map<String, Indexed> reports = new LinkedHashMap<>();
  private final BatchTexts texts = new BatchTexts();
  private final IndexWriter writer;

  /**
   * @param config as the index is written with
   */
  LuceneBatch(IndexWriterConfig config) throws IOException {
    texts.applyTo(config.setMergePolicy(NoMergePolicy.INSTANCE));
    writer = new IndexWriter(directory, config);
  }

  @Override
  public void put(AnalyzedReport analyzed) throws IOException {
    Report report = analyzed.report();
    Indexed indexed = Indexed.of(analyzed);
    if (!writer.isOpen()) {
      throw new IOException("the batch can no longer be written", writer.getTragicException());
    }
    writer.updateDocuments(block(report.source().key()), ReportBlock.of(analyzed, texts));
    reports.put(report.source().key(), indexed);
  }

  /** What identifies the documents of a report. */
  static Term block(String key) {
    return new Term(IndexFields.REPORT, ReportId.ofKey(key).value());
  }

  @Override
  public boolean isFull() {
    return writer.ramBytesUsed() + texts.ramBytesUsed() >= FULL_BYTES;
  }

  @Override
  public void finish() throws IOException {
    writer.commit();
    writer.close();
  }

  /** What was put, by key. */
  Map<String, Indexed> reports() {
    return reports;
  }

  /** The segments, in the order in which the reports were put. */
  Directory directory() {
    return directory;
  }

  /** The size of the segments. */
  long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }
}
