package nianbao.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import nianbao.index.IndexFields;
import nianbao.index.Phrases;
import nianbao.pinyin.Pinyin;
import nianbao.search.suggest.Beginning;
import nianbao.search.suggest.Beginning.Characters;
import nianbao.search.suggest.Beginning.Found;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The terms of {@link IndexFields#PHRASES}: which words stand behind which. The words that phrases
 * begin with are kept in memory; they are as many as the language has, and most questions begin
 * with them.
 */
final class PhraseDictionary {

  /** A word and how many reports have it there, removed ones and twins included. */
  record Word(String text, int reports) {}

  private static final Comparator<Word> BY_TEXT = Comparator.comparing(Word::text);

  private final @Nullable Terms terms;
  private final List<Word> first;
  private final List<List<Word>> byInitial = new ArrayList<>();

  PhraseDictionary(DirectoryReader reader) throws IOException {
    terms = MultiTerms.getTerms(reader, IndexFields.PHRASES);
    first = new ArrayList<>();
    after(all(), "", new Found(0), first::add);
    for (char letter = 'a'; letter <= 'z'; letter++) {
      byInitial.add(new ArrayList<>());
    }
    for (Word word : first) {
      Pinyin.readings(word.text().codePointAt(0)).stream()
          .map(reading -> reading.charAt(0))
          .distinct()
          .forEach(letter -> byInitial.get(letter - 'a').add(word));
    }
  }

  /** The words at the beginning of phrases that begin so, and those that it begins with. */
  List<Word> first(String begin) {
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

  /** The first place at which a word could stand among the first ones. */
  private int place(String word) {
    int found = Collections.binarySearch(first, new Word(word, 0), BY_TEXT);
    return found < 0 ? -found - 1 : found;
  }

  /** The words at the beginning of phrases whose first character can sound so, a to z. */
  List<Word> sounding(char initial) {
    return initial < 'a' || initial > 'z' ? List.of() : byInitial.get(initial - 'a');
  }

  /** All terms, to be gone through by one thread. */
  TermsEnum all() throws IOException {
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /**
   * The words behind a phrase, by their characters.
   *
   * @param all as {@link #all} gives them
   * @param left what they shall begin with, as far as a quick look tells
   * @return among how many words it looked for them
   */
  static int after(TermsEnum all, String phrase, Beginning left, Consumer<Word> sink)
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
}
