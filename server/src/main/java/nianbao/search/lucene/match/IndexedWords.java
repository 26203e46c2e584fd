package nianbao.search.lucene.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderWord;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.query.UnitTerms;
import nianbao.search.query.WordStatistics;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

/** The statistics of words in an index: how often their terms occur. */
public final class IndexedWords implements WordStatistics {

  private final TextQueries texts;
  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final ReportTable table;

  public IndexedWords(IndexSearcher searcher, ReportTable table) {
    this.texts = new TextQueries(IndexFields.LITERAL, searcher.getIndexReader());
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
    this.table = table;
  }

  @Override
  public long paragraphs() {
    try {
      return Math.max(1, reader.getDocCount(IndexFields.LITERAL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long paragraphsWith(UnitTerms word) {
    long paragraphs = 0;
    for (LiteralTokens wording : word.literals()) {
      paragraphs += paragraphsWith(wording);
    }
    if (word.words().size() == 1 && !word.open()) {
      paragraphs = Math.max(paragraphs, docFreq(IndexFields.WORDS, word.words().getFirst()));
    }
    return paragraphs;
  }

  @Override
  public boolean occurs(UnitTerms word) {
    try {
      return texts.occurs(word, searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long reportsOf(List<HeaderWord> words) {
    if (words.isEmpty()) {
      return table.live();
    }
    try {
      FixedBitSet all = meantBy(words.getFirst());
      for (HeaderWord word : words) {
        all.and(meantBy(word));
      }
      return all.cardinality();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FixedBitSet meantBy(HeaderWord word) throws IOException {
    FixedBitSet meant = new FixedBitSet(Math.max(1, table.size()));
    for (HeaderReading reading : word.readings()) {
      meant.or(table.headers().of(reading).reports());
    }
    return meant;
  }

  private long paragraphsWith(LiteralTokens wording) {
    long rarest = Long.MAX_VALUE;
    for (int i = 0; i < wording.size(); i++) {
      boolean pair = i + 1 < wording.size() && wording.isHan(i) && wording.isHan(i + 1);
      boolean second = i > 0 && wording.isHan(i) && wording.isHan(i - 1);
      if (pair || !second) {
        rarest =
            Math.min(rarest, docFreq(IndexFields.LITERAL, wording.joined(i, pair ? i + 2 : i + 1)));
      }
    }
    return rarest == Long.MAX_VALUE ? 0 : rarest;
  }

  private long docFreq(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
