package nianbao.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index: every search sees exactly one. */
record Snapshot(DirectoryReader reader, IndexSearcher searcher, ReportTable table) {

  static Snapshot of(DirectoryReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    // Queries hardly repeat, and a cached one would have to be walked without its skip lists.
    searcher.setQueryCache(null);
    searcher.setSimilarity(new ReportSimilarity());
    return new Snapshot(reader, searcher, new ReportTable(reader));
  }
}
