package nianbao.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.index.Phrases;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import nianbao.search.shard.NextWord;
import nianbao.search.suggest.PrefixProgress;
import nianbao.search.suggest.PrefixProgress.Characters;
import nianbao.search.suggest.PrefixProgress.Found;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one state of the index, out of the terms of {@link IndexFields#PHRASES}: which
 * words follow which, and in how many reports.
 */
public final class PhraseDictionary {

  private final @Nullable Terms terms;
  private final ReportTable table;

  /** For each segment the documents of its live reports. */
  private final List<FixedBitSet> live = new ArrayList<>();

  /** For each segment whether none of its reports is removed or hidden by a duplicate. */
  private final List<Boolean> allLive = new ArrayList<>();

  public PhraseDictionary(DirectoryReader reader, ReportTable table) throws IOException {
    this.table = table;
    this.terms = MultiTerms.getTerms(reader, IndexFields.PHRASES);
    for (SegmentReports segment : table.segments()) {
      addLive(segment);
    }
  }

  private void addLive(SegmentReports segment) {
    FixedBitSet documents = new FixedBitSet(Math.max(1, segment.leaf().reader().maxDoc()));
    for (int i = 0; i < segment.reports(); i++) {
      if (table.isLive(segment.first() + i)) {
        documents.set(segment.end(i));
      }
    }
    live.add(documents);
    allLive.add(documents.cardinality() == segment.reports());
  }

  /** All terms, for use by one thread. */
  public TermsEnum all() throws IOException {
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** The words that phrases begin with, in the order of their characters. */
  public List<NextWord> first() throws IOException {
    return following(all(), "", new Found(0));
  }

  /**
   * The words that follow a phrase, in the order of their characters.
   *
   * @param all terms of phrases
   * @param left what they must begin with; a cheap test, which may let others pass
   */
  public static List<NextWord> following(TermsEnum all, String phrase, PrefixProgress left)
      throws IOException {
    String begin = left instanceof Characters characters ? characters.next() : "";
    BytesRef prefix = Phrases.bytes(phrase + Phrases.JOINT + begin);
    int start = phrase.length() + 1;
    List<NextWord> words = new ArrayList<>();
    BytesRef term = all.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : all.term();
    while (term != null && StringHelper.startsWith(term, prefix)) {
      if (left.canGoOnWith(Phrases.character(term, start))) {
        words.add(new NextWord(Phrases.text(term, start), all.docFreq()));
      }
      term = all.next();
    }
    return words;
  }

  /** The live reports with a phrase, however its words are cut. */
  public int reports(String phrase) throws IOException {
    int reports = 0;
    for (int i = 0; i < live.size(); i++) {
      Terms ofSegment = table.segments().get(i).leaf().reader().terms(IndexFields.PHRASES);
      if (ofSegment != null) {
        reports += reports(i, ofSegment.iterator(), phrase);
      }
    }
    return reports;
  }

  private int reports(int segment, TermsEnum all, String phrase) throws IOException {
    List<BytesRef> cuts = new ArrayList<>();
    int last = 0;
    for (int cut = 0; cut < phrase.length(); cut++) {
      BytesRef term =
          Phrases.bytes(phrase.substring(0, cut) + Phrases.JOINT + phrase.substring(cut));
      if (all.seekExact(term)) {
        cuts.add(term);
        last = all.docFreq();
      }
    }
    return cuts.size() < 2 && allLive.get(segment) ? last : union(segment, all, cuts);
  }

  private int union(int segment, TermsEnum all, List<BytesRef> cuts) throws IOException {
    FixedBitSet having = new FixedBitSet(live.get(segment).length());
    for (BytesRef term : cuts) {
      all.seekExact(term);
      PostingsEnum postings = all.postings(null, PostingsEnum.NONE);
      postings.nextDoc();
      postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, having, 0);
    }
    return (int) FixedBitSet.intersectionCount(having, live.get(segment));
  }
}
