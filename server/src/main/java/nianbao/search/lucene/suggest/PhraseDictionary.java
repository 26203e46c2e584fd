package nianbao.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import nianbao.index.IndexFields;
import nianbao.index.Phrases;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import nianbao.search.suggest.Phrase;
import nianbao.search.suggest.PhraseSource;
import nianbao.search.suggest.PinyinPrefix;
import nianbao.search.suggest.PinyinPrefix.Progress;
import nianbao.search.suggest.PrefixProgress;
import nianbao.search.suggest.PrefixProgress.Characters;
import nianbao.search.suggest.PrefixProgress.Found;
import nianbao.search.suggest.PrefixProgress.Sounds;
import nianbao.search.suggest.TypedPrefix;
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
 * words follow which, and in how many reports. The first words of phrases are kept in memory: there
 * are no more of them than the language has words, and most lookups begin with them.
 */
public final class PhraseDictionary implements PhraseSource {

  /** Many words sound alike; one that a hundred times fewer reports have is hardly meant. */
  private static final int RARE_SOUND = 100;

  /** A word and how many reports have it at its place, removed ones and duplicates included. */
  record Word(String text, int reports) {}

  private static final Comparator<Word> BY_TEXT = Comparator.comparing(Word::text);

  private final @Nullable Terms terms;
  private final List<Word> first;
  private final List<List<Word>> byInitial = new ArrayList<>();
  private final ReportTable table;

  /** For each segment the documents of its live reports. */
  private final List<FixedBitSet> live = new ArrayList<>();

  /** For each segment whether none of its reports is removed or hidden by a duplicate. */
  private final List<Boolean> allLive = new ArrayList<>();

  public PhraseDictionary(DirectoryReader reader, ReportTable table) throws IOException {
    this.table = table;
    this.terms = MultiTerms.getTerms(reader, IndexFields.PHRASES);
    this.first = new ArrayList<>();
    addAfter(all(), "", new Found(0), first::add);
    indexByInitial();
    for (SegmentReports segment : table.segments()) {
      addLive(segment);
    }
  }

  private void indexByInitial() {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      byInitial.add(new ArrayList<>());
    }
    for (Word word : first) {
      for (char letter : PinyinPrefix.initials(word.text().codePointAt(0))) {
        byInitial.get(letter - 'a').add(word);
      }
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

  @Override
  public List<Phrase> beginning(TypedPrefix typed, int size) throws IOException {
    PrefixProgress characters = new Characters(typed.key(), 0);
    List<Phrase> phrases =
        new ArrayList<>(
            new PhraseSearch(all(), size, Integer.MAX_VALUE).run(first(typed.key()), characters));
    if (typed.spelling().isPresent()) {
      PinyinPrefix spelling = typed.spelling().get();
      PrefixProgress sounds = new Sounds(spelling, Progress.START, 0);
      List<Word> sounding = sounding(spelling.letters().charAt(0));
      phrases.addAll(new PhraseSearch(all(), size, RARE_SOUND).run(sounding, sounds));
    }
    return phrases;
  }

  /** The first words of phrases that begin with what is typed, or that this begins with. */
  private List<Word> first(String begin) {
    List<Word> words = new ArrayList<>();
    for (int length = 1; length < begin.length(); length++) {
      int at = place(begin.substring(0, length));
      if (at < first.size() && first.get(at).text().equals(begin.substring(0, length))) {
        words.add(first.get(at));
      }
    }
    for (int at = place(begin); at < first.size() && first.get(at).text().startsWith(begin); at++) {
      words.add(first.get(at));
    }
    return words;
  }

  /** Where a word is, or would be inserted, among the first words. */
  private int place(String word) {
    int found = Collections.binarySearch(first, new Word(word, 0), BY_TEXT);
    return found < 0 ? -found - 1 : found;
  }

  /** The first words of phrases with a first character whose pinyin begins with this letter. */
  private List<Word> sounding(char initial) {
    return initial < 'a' || initial > 'z' ? List.of() : byInitial.get(initial - 'a');
  }

  /** All terms, for use by one thread. */
  private TermsEnum all() throws IOException {
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /**
   * Finds the words that follow a phrase, in the order of their characters.
   *
   * @param all terms of phrases
   * @param left what they must begin with; a cheap test, which may let others pass
   * @return how many words were looked at
   */
  static int addAfter(TermsEnum all, String phrase, PrefixProgress left, Consumer<Word> sink)
      throws IOException {
    String begin = left instanceof Characters characters ? characters.next() : "";
    BytesRef prefix = Phrases.bytes(phrase + Phrases.JOINT + begin);
    int start = phrase.length() + 1;
    int looked = 0;
    BytesRef term = all.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : all.term();
    while (term != null && StringHelper.startsWith(term, prefix)) {
      if (left.canGoOnWith(Phrases.character(term, start))) {
        sink.accept(new Word(Phrases.text(term, start), all.docFreq()));
      }
      looked++;
      term = all.next();
    }
    return looked;
  }

  /** The live reports with a phrase, however its words are cut. */
  @Override
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
