package nianbao.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.index.Phrases;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Counts the reports that have a phrase. */
final class PhraseCounts {

  private final ReportTable table;

  /** For each segment the documents of its live reports. */
  private final List<FixedBitSet> live = new ArrayList<>();

  /** For each segment whether no report of it is removed or hidden behind a twin. */
  private final List<Boolean> allLive = new ArrayList<>();

  PhraseCounts(ReportTable table) {
    this.table = table;
    for (SegmentReports segment : table.segments()) {
      FixedBitSet documents = new FixedBitSet(Math.max(1, segment.leaf().reader().maxDoc()));
      for (int i = 0; i < segment.reports(); i++) {
        if (table.isLive(segment.first() + i)) {
          documents.set(segment.end(i));
        }
      }
      live.add(documents);
      allLive.add(documents.cardinality() == segment.reports());
    }
  }

  /** The live reports with a phrase, however its words are cut. */
  int reports(String phrase) throws IOException {
    int reports = 0;
    for (int i = 0; i < live.size(); i++) {
      Terms terms = table.segments().get(i).leaf().reader().terms(IndexFields.PHRASES);
      if (terms != null) {
        reports += reports(i, terms.iterator(), phrase);
      }
    }
    return reports;
  }

  private int reports(int segment, TermsEnum terms, String phrase) throws IOException {
    List<BytesRef> cuts = new ArrayList<>();
    int last = 0;
    for (int cut = 0; cut < phrase.length(); cut++) {
      BytesRef term =
          Phrases.bytes(phrase.substring(0, cut) + Phrases.JOINT + phrase.substring(cut));
      if (terms.seekExact(term)) {
        cuts.add(term);
        last = terms.docFreq();
      }
    }
    return cuts.size() < 2 && allLive.get(segment) ? last : union(segment, terms, cuts);
  }

  private int union(int segment, TermsEnum terms, List<BytesRef> cuts) throws IOException {
    FixedBitSet having = new FixedBitSet(live.get(segment).length());
    for (BytesRef term : cuts) {
      terms.seekExact(term);
      PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
      postings.nextDoc();
      postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, having, 0);
    }
    return (int) FixedBitSet.intersectionCount(having, live.get(segment));
  }
}
