package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nianbao.index.IndexFields;
import nianbao.index.Phrases;
import nianbao.pinyin.Pinyin;
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
final class PhraseTerms {

  /** A word and how many reports have it there, removed ones and twins included. */
  record Word(String text, int reports) {}

  private static final Comparator<Word> BY_TEXT = Comparator.comparing(Word::text);

  private final @Nullable Terms terms;
  private final List<Word> first;
  private final List<List<Word>> byInitial = new ArrayList<>();

  PhraseTerms(DirectoryReader reader) throws IOException {
    terms = MultiTerms.getTerms(reader, IndexFields.PHRASES);
    first = after("", "");
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

  /**
   * The words behind a phrase, by their characters.
   *
   * @param begin what they begin with
   */
  List<Word> after(String phrase, String begin) throws IOException {
    List<Word> words = new ArrayList<>();
    TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
    BytesRef prefix = Phrases.bytes(phrase + Phrases.JOINT + begin);
    int start = 2 * (phrase.length() + 1);
    BytesRef term = all.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : all.term();
    while (term != null && StringHelper.startsWith(term, prefix)) {
      BytesRef word = new BytesRef(term.bytes, term.offset + start, term.length - start);
      words.add(new Word(Phrases.text(word), all.docFreq()));
      term = all.next();
    }
    return words;
  }
}
