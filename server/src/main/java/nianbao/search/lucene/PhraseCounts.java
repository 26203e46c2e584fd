package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.index.Phrases;
import nianbao.search.lucene.ReportTable.Segment;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts the reports that have a phrase. */
final class PhraseCounts {

  private final ReportTable table;

  /** For each segment the documents of its live reports. */
  private final List<FixedBitSet> live = new ArrayList<>();

  PhraseCounts(ReportTable table) {
    this.table = table;
    for (Segment segment : table.segments()) {
      FixedBitSet documents = new FixedBitSet(Math.max(1, segment.leaf().reader().maxDoc()));
      for (int i = 0; i < segment.reports(); i++) {
        if (table.isLive(segment.first() + i)) {
          documents.set(segment.end(i));
        }
      }
      live.add(documents);
    }
  }

  /** The live reports with a phrase, however its words are cut. */
  int reports(String phrase) throws IOException {
    int reports = 0;
    for (int i = 0; i < live.size(); i++) {
      Terms terms = table.segments().get(i).leaf().reader().terms(IndexFields.PHRASES);
      if (terms != null) {
        FixedBitSet having = having(terms.iterator(), phrase, live.get(i).length());
        reports += (int) FixedBitSet.intersectionCount(having, live.get(i));
      }
    }
    return reports;
  }

  private static FixedBitSet having(TermsEnum terms, String phrase, int size) throws IOException {
    FixedBitSet having = new FixedBitSet(size);
    for (int cut = 0; cut < phrase.length(); cut++) {
      String term = phrase.substring(0, cut) + Phrases.JOINT + phrase.substring(cut);
      if (terms.seekExact(Phrases.bytes(term))) {
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        postings.nextDoc();
        postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, having, 0);
      }
    }
    return having;
  }
}
