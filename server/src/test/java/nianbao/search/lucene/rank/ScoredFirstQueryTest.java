package nianbao.search.lucene.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class ScoredFirstQueryTest {

  private static Query term(char letter) {
    return new TermQuery(new Term("text", String.valueOf(letter)));
  }

  private static String words(Random random) {
    return random
        .ints(random.nextInt(1, 60), 'a', 'h')
        .mapToObj(letter -> String.valueOf((char) letter))
        .collect(Collectors.joining(" "));
  }

  /** The same documents with the same scores as Lucene's own, whatever is left out on the way. */
  @Test
  void isRankedAsBothTogether() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
      try (IndexWriter writer = new IndexWriter(directory, config.setMaxBufferedDocs(500))) {
        for (int i = 0; i < 2000; i++) {
          Document document = new Document();
          document.add(new TextField("text", words(random), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        Query phrase = new PhraseQuery("text", "a", "b");
        for (Query match : new Query[] {phrase, term('c'), either(phrase, term('d'))}) {
          for (Query score : new Query[] {either(term('e'), term('f')), term('a'), term('x')}) {
            Query both =
                new BooleanQuery.Builder().add(match, Occur.MUST).add(score, Occur.SHOULD).build();
            String expected = first(searcher, both, Integer.MAX_VALUE);
            assertTrue(expected.length() > 100, expected);
            assertEquals(
                expected, first(searcher, new ScoredFirstQuery(match, score), 1), "seed " + seed);
          }
        }
        assertEquals(
            searcher.count(phrase), searcher.count(new ScoredFirstQuery(phrase, term('e'))));
      }
    }
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  /** The best documents and their scores, where no more than so many hits must be counted. */
  private static String first(IndexSearcher searcher, Query query, int counted) throws IOException {
    ScoreDoc[] best =
        searcher.search(query, new TopScoreDocCollectorManager(20, null, counted)).scoreDocs;
    return Arrays.stream(best)
        .map(found -> found.doc + " " + found.score)
        .collect(Collectors.joining("\n"));
  }
}
