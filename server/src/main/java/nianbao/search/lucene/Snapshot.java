package nianbao.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;

/** One state of the index: every search sees exactly one. */
record Snapshot(DirectoryReader reader, IndexSearcher searcher, ReportTable table) {

  /** Measured on questions of law; .6 to 1.2 and .75 to .9 differ by less than .003. */
  private static final float SATURATION = 0.9f;

  private static final float LENGTH = 0.75f;

  static Snapshot of(DirectoryReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    // Queries hardly repeat, and a cached one would have to be walked without its skip lists.
    searcher.setQueryCache(null);
    searcher.setSimilarity(new BM25Similarity(SATURATION, LENGTH));
    return new Snapshot(reader, searcher, new ReportTable(reader));
  }
}
