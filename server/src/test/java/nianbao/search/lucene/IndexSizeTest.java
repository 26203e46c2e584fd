package nianbao.search.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import nianbao.index.IndexFields;
import nianbao.read.UnreadableException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a generated report takes in the index, with a tenth to spare: what is stored or posted
 * beyond that should be worth it.
 */
class IndexSizeTest {

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

  @Test
  void theIndexTakesLessThanThreeTimesTheText() throws IOException {
    long bytes = 0;
    for (String file : index.directory().listAll()) {
      bytes += index.directory().fileLength(file);
    }
    assertTrue(
        bytes < 2.85 * index.textBytes(), bytes + " bytes for " + index.textBytes() + " of text");
  }

  /** Of each field: in how many documents its terms stand, and at how many positions. */
  @Test
  void noFieldHasMorePostingsThanItNeeds() throws IOException {
    assertPostings(IndexFields.LITERAL, 7_700, 10_400);
    assertPostings(IndexFields.WORDS, 3_600, 4_600);
    assertPostings(IndexFields.PHRASES, 3_400, 3_400);
    assertPostings(IndexFields.HEADING, 300, 305);
  }

  private static void assertPostings(String field, int entries, int positions) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(index.directory())) {
      Terms terms = MultiTerms.getTerms(reader, field);
      long entriesEach = terms.getSumDocFreq() / REPORTS;
      long positionsEach = terms.getSumTotalTermFreq() / REPORTS;
      assertTrue(entriesEach < entries, field + ": " + entriesEach + " entries a report");
      assertTrue(positionsEach < positions, field + ": " + positionsEach + " positions a report");
    }
  }
}
