package nianbao.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import nianbao.index.Phrases;
import nianbao.search.lucene.PhraseTerms.Word;
import nianbao.search.suggest.Beginning;
import nianbao.search.suggest.Phrase;

/**
 * Finds the most frequent phrases with a beginning, from word to word: a phrase is in no more
 * reports than the one it goes on from, so the most frequent open end is followed first, and the
 * first phrases found are the most frequent of all.
 */
final class PhraseSearch {

  /** Words looked at for one question, which bounds its time; the rare ones come last. */
  private static final int MOST_WORDS = 20_000;

  /**
   * A phrase.
   *
   * @param before what comes before its last word
   * @param matched as {@link Beginning#in} says
   */
  private record End(String before, String word, int reports, int matched) {
    String text() {
      return before + word;
    }
  }

  private static final Comparator<End> MOST_REPORTS =
      Comparator.comparing((End end) -> -end.reports())
          .thenComparing(End::text)
          .thenComparing(End::word);

  private final PhraseTerms terms;
  private final Beginning beginning;
  private final PriorityQueue<End> ends = new PriorityQueue<>(MOST_REPORTS);
  private final Set<String> followed = new HashSet<>();
  private final Map<String, Phrase> found = new LinkedHashMap<>();
  private int words;

  PhraseSearch(PhraseTerms terms, Beginning beginning) {
    this.terms = terms;
    this.beginning = beginning;
  }

  /**
   * The phrases.
   *
   * @param first the words they can begin with
   * @param key what their characters are, empty when only their sound is known
   */
  Iterable<Phrase> run(List<Word> first, String key, int size) throws IOException {
    add("", first);
    while (!ends.isEmpty() && found.size() < size) {
      End end = ends.remove();
      String text = end.text();
      if (end.matched() > 0 && Phrases.isComplete(end.before(), end.word())) {
        found.putIfAbsent(text, new Phrase(text, end.reports(), end.matched()));
      }
      if (words < MOST_WORDS && followed.add(text)) {
        add(text, terms.after(text, next(text, key)));
      }
    }
    return found.values();
  }

  private void add(String before, List<Word> behind) {
    words += behind.size();
    for (Word word : behind) {
      int matched = beginning.in(before + word.text());
      if (matched != Beginning.NONE) {
        ends.add(new End(before, word.text(), word.reports(), matched));
      }
    }
  }

  /** The character that must come next. */
  private static String next(String text, String key) {
    return text.length() < key.length() ? Character.toString(key.codePointAt(text.length())) : "";
  }
}
