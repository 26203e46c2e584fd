package nianbao.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import nianbao.index.codec.ReportCodec;
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
import org.jspecify.annotations.Nullable;

/** {@link ReportSink} over a Lucene directory. */
public final class LuceneReportSink implements ReportSink {

  private static final Logger LOG = Logger.getLogger(LuceneReportSink.class.getName());
  private static final double BUFFER_MEGABYTES = 64;

  /** Segments up to this size, some three batches, are merged when an update is completed. */
  private static final double SMALL_MEGABYTES = 64;

  private static final double MEGABYTE = 1 << 20;

  private final Map<String, Indexed> indexed;
  private final Map<String, Indexed> older;
  private IndexWriter writer;

  // Since the index was opened or an update completed.
  private int addedBatches;
  private long addedBytes;

  /** What the last commit says, or the next one will. */
  private Map<String, String> marked;

  /** The folder whose older index this one will replace, {@code null} when there is none. */
  private @Nullable IndexFolder replacing;

  private LuceneReportSink(
      IndexWriter writer, @Nullable IndexFolder replacing, Map<String, Indexed> older)
      throws IOException {
    this.writer = writer;
    this.replacing = replacing;
    this.older = older;
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      this.marked = reader.getIndexCommit().getUserData();
      this.indexed = readIndexed(reader);
    } catch (IOException | RuntimeException e) {
      release(writer, e); // or this process could not open the index again
      throw e;
    }
  }

  private static void release(IndexWriter writer, Exception fault) {
    try {
      writer.close();
    } catch (IOException e) {
      fault.addSuppressed(e);
    }
  }

  /**
   * Opens or creates the index in a folder laid out as {@link IndexFolder} says.
   *
   * @throws IndexInUseException when another process writes to it
   */
  public static LuceneReportSink open(Path folder) throws IOException {
    IndexFolder index = new IndexFolder(folder);
    Path older = index.older();
    IndexWriter writer = writer(FSDirectory.open(index.toWrite()));
    if (older == null) {
      LuceneReportSink sink = new LuceneReportSink(writer, null, Map.of());
      if (!DirectoryReader.indexExists(writer.getDirectory())) {
        sink.commit(); // a first update that is broken off leaves an index, which says so
      }
      return sink;
    }
    boolean replaced;
    try {
      replaced = index.older() == null;
    } catch (IOException e) {
      release(writer, e);
      throw e;
    }
    if (replaced) {
      // Another process completed the new index just before this one locked it.
      writer.close();
      return open(folder);
    }
    return new LuceneReportSink(writer, index, indexedBefore(older));
  }

  /** Opens or creates an index of the current format in any directory. */
  public static LuceneReportSink open(Directory directory) throws IOException {
    return new LuceneReportSink(writer(directory), null, Map.of());
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(new ReportCodec());
    config.setMergePolicy(mergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    return config;
  }

  /** Merges adjacent segments at certain moments, so that equal input gives equal results. */
  private static LogByteSizeMergePolicy mergePolicy() {
    return new LogByteSizeMergePolicy();
  }

  private static IndexWriter writer(Directory directory) throws IOException {
    try {
      return IndexFolder.reading(directory, () -> new IndexWriter(directory, config()));
    } catch (LockObtainFailedException e) {
      throw new IndexInUseException(IndexFolder.name(directory), e);
    }
  }

  /**
   * What the index in a folder knows about its sources, by {@link Source#key}.
   *
   * @param folder laid out as {@link IndexFolder} says
   */
  public static Map<String, Indexed> indexedIn(Path folder) throws IOException {
    return indexed(IndexFolder.toRead(folder));
  }

  private static Map<String, Indexed> indexed(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      return IndexFolder.reading(
          directory,
          () -> {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
              return Map.copyOf(readIndexed(reader));
            }
          });
    }
  }

  private static Map<String, Indexed> indexedBefore(Path older) {
    try {
      return indexed(older);
    } catch (IOException | RuntimeException | AssertionError e) {
      // Lucene refuses older formats with an exception; what is damaged can trip its assertions.
      LOG.warning("the older index in " + older + " can't be read: " + e.getMessage());
      LOG.log(Level.FINE, "the older index can't be read", e);
      return Map.of();
    }
  }

  private static Map<String, Indexed> readIndexed(DirectoryReader reader) throws IOException {
    Map<String, Indexed> indexed = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues keys = DocValues.getSorted(leaf.reader(), IndexFields.KEY);
      SortedDocValues hashes = DocValues.getSorted(leaf.reader(), IndexFields.SHA256);
      SortedDocValues parts = DocValues.getSorted(leaf.reader(), IndexFields.PARTS);
      SortedDocValues rows = DocValues.getSorted(leaf.reader(), IndexFields.ROW_HASH);
      SortedDocValues collections = DocValues.getSorted(leaf.reader(), IndexFields.COLLECTION);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = keys.nextDoc(); doc != SortedDocValues.NO_MORE_DOCS; doc = keys.nextDoc()) {
        if (live == null || live.get(doc)) {
          indexed.put(
              text(keys),
              new Indexed(
                  textAt(collections, doc),
                  textAt(hashes, doc),
                  textAt(rows, doc),
                  ReportBlock.parts(textAt(parts, doc))));
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
  public Map<String, Indexed> older() {
    return older;
  }

  @Override
  public Batch batch() throws IOException {
    return new LuceneBatch(config());
  }

  @Override
  public void add(Batch batch) throws IOException {
    LuceneBatch added = (LuceneBatch) batch;
    if (!writer.isOpen()) {
      throw new IOException("the index can no longer be written", writer.getTragicException());
    }
    Term[] replaced =
        added.reports().keySet().stream()
            .filter(indexed::containsKey)
            .map(LuceneBatch::block)
            .toArray(Term[]::new);
    if (replaced.length > 0) {
      writer.deleteDocuments(replaced);
    }
    writer.addIndexes(added.directory());
    addedBatches++;
    addedBytes += added.bytes();
    indexed.putAll(added.reports());
  }

  @Override
  public void remove(String key) throws IOException {
    writer.deleteDocuments(LuceneBatch.block(key));
    indexed.remove(key);
  }

  @Override
  public void commit() throws IOException {
    mark(false);
    writer.commit();
  }

  /** Has the next commit say whether an update was completed; commits nothing if it says so now. */
  private void mark(boolean complete) {
    Map<String, String> data = IndexFolder.commitData(complete);
    if (!data.equals(marked)) {
      writer.setLiveCommitData(data.entrySet());
      marked = data;
    }
  }

  @Override
  public void complete() throws IOException {
    mark(true);
    writer.commit();
    mergeSmall();
    if (replacing != null) {
      writer.close();
      replacing.replaceOlder();
      writer = writer(FSDirectory.open(replacing.toWrite()));
      replacing = null;
    }
  }

  /**
   * Merges what several batches have left, because every search pays for each segment. What is
   * larger than all that was added stays as it is, so that small updates are quick.
   */
  private void mergeSmall() throws IOException {
    if (addedBatches > 1) {
      LogByteSizeMergePolicy small = mergePolicy();
      small.setMaxMergeMBForForcedMerge(Math.min(SMALL_MEGABYTES, addedBytes / MEGABYTE));
      writer.getConfig().setMergePolicy(small);
      writer.forceMerge(1);
      writer.commit();
    }
    addedBatches = 0;
    addedBytes = 0;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
