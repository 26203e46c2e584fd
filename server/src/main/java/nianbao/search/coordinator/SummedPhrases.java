package nianbao.search.coordinator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nianbao.search.shard.NextWord;
import nianbao.search.suggest.Phrase;
import nianbao.search.suggest.PhraseSource;
import nianbao.search.suggest.PinyinPrefix;
import nianbao.search.suggest.PinyinPrefix.Progress;
import nianbao.search.suggest.PrefixProgress;
import nianbao.search.suggest.PrefixProgress.Characters;
import nianbao.search.suggest.PrefixProgress.Sounds;
import nianbao.search.suggest.TypedPrefix;

/**
 * The phrases of all shards: which words follow which, and in how many reports. The first words of
 * phrases are kept in memory: there are no more of them than the language has words, and most
 * lookups begin with them.
 */
final class SummedPhrases implements PhraseSource {

  /** Many words sound alike; one that a hundred times fewer reports have is hardly meant. */
  private static final int RARE_SOUND = 100;

  private static final Comparator<NextWord> BY_TEXT = Comparator.comparing(NextWord::text);

  private final OpenIndex index;
  private final FirstWords first;

  SummedPhrases(OpenIndex index, FirstWords first) {
    this.index = index;
    this.first = first;
  }

  @Override
  public List<Phrase> beginning(TypedPrefix typed, int size) throws IOException {
    PrefixProgress characters = new Characters(typed.key(), 0);
    List<Phrase> phrases =
        new ArrayList<>(
            new PhraseSearch(index, size, Integer.MAX_VALUE)
                .run(first.of(typed.key()), characters));
    if (typed.spelling().isPresent()) {
      PinyinPrefix spelling = typed.spelling().get();
      PrefixProgress sounds = new Sounds(spelling, Progress.START, 0);
      List<NextWord> sounding = first.sounding(spelling.letters().charAt(0));
      phrases.addAll(new PhraseSearch(index, size, RARE_SOUND).run(sounding, sounds));
    }
    return phrases;
  }

  @Override
  public int reports(String phrase) throws IOException {
    return (int) index.sum(shard -> shard.reportsWith(phrase));
  }

  /** The words that phrases begin with. */
  static final class FirstWords {
    private final List<NextWord> words;
    private final List<List<NextWord>> byInitial = new ArrayList<>();

    /**
     * @param words in the order of their characters
     */
    FirstWords(List<NextWord> words) {
      this.words = words;
      for (char letter = 'a'; letter <= 'z'; letter++) {
        byInitial.add(new ArrayList<>());
      }
      for (NextWord word : words) {
        for (char letter : PinyinPrefix.initials(word.text().codePointAt(0))) {
          byInitial.get(letter - 'a').add(word);
        }
      }
    }

    /** Those that begin with what is typed, or that this begins with. */
    private List<NextWord> of(String begin) {
      List<NextWord> found = new ArrayList<>();
      for (int length = 1; length < begin.length(); length++) {
        int at = place(begin.substring(0, length));
        if (at < words.size() && words.get(at).text().equals(begin.substring(0, length))) {
          found.add(words.get(at));
        }
      }
      for (int at = place(begin);
          at < words.size() && words.get(at).text().startsWith(begin);
          at++) {
        found.add(words.get(at));
      }
      return found;
    }

    /** Where a word is, or would be inserted. */
    private int place(String word) {
      int found = Collections.binarySearch(words, new NextWord(word, 0), BY_TEXT);
      return found < 0 ? -found - 1 : found;
    }

    /** Those with a first character whose pinyin begins with this letter. */
    private List<NextWord> sounding(char initial) {
      return initial < 'a' || initial > 'z' ? List.of() : byInitial.get(initial - 'a');
    }
  }
}
