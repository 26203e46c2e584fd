package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.pinyin.Pinyin;

/** Reads Latin letters as pinyin, without tones: what Han characters were meant by them. */
final class PinyinReader {

  private static final int LONGEST = 60;
  private static final int LONGEST_SYLLABLE = 6;
  private static final int MOST_PATHS = 32;
  private static final int MOST_CHARACTERS = 48;
  private static final int FEWEST_CHARACTERS = 2;

  private final BigramModel bigrams;

  PinyinReader(BigramModel bigrams) {
    this.bigrams = bigrams;
  }

  /**
   * Strings of Han characters that are pronounced so and whose bigrams all occur in the index, the
   * most probable first; none unless the text is pinyin of two syllables or more.
   *
   * @param typed letters, ü as v or as it is, apostrophes between syllables
   */
  List<Candidate> candidates(String typed) throws IOException {
    String letters = letters(typed);
    List<List<Candidate>> paths = new ArrayList<>();
    for (int at = 0; at <= letters.length(); at++) {
      paths.add(new ArrayList<>());
    }
    paths.getFirst().add(Candidate.START);
    for (int at = 0; at < letters.length(); at++) {
      List<Candidate> best = paths.get(at);
      best.sort(Candidate.BEST_FIRST);
      List<Candidate> followed = best.subList(0, Math.min(best.size(), MOST_PATHS));
      int longest = Math.min(letters.length(), at + LONGEST_SYLLABLE);
      for (int end = at + 1; end <= longest && !followed.isEmpty(); end++) {
        extend(followed, letters.substring(at, end), paths.get(end));
      }
    }
    return letters.isEmpty() ? List.of() : candidates(paths.getLast());
  }

  private static List<Candidate> candidates(List<Candidate> whole) {
    return whole.stream()
        .filter(path -> path.text().codePointCount(0, path.text().length()) >= FEWEST_CHARACTERS)
        .map(path -> path.with(TypingError.SAME_SOUND))
        .sorted(Candidate.BEST_FIRST)
        .toList();
  }

  /** Lower case without apostrophes; empty when there is anything else. */
  private static String letters(String typed) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < typed.length(); at++) {
      char letter = Character.toLowerCase(typed.charAt(at));
      if (letter == 'ü' || (letter >= 'a' && letter <= 'z')) {
        letters.append(letter == 'ü' ? 'v' : letter);
      } else if (letter != '\'' && letter != '’') {
        return "";
      }
    }
    return letters.length() > LONGEST ? "" : letters.toString();
  }

  private void extend(List<Candidate> followed, String syllable, List<Candidate> reached)
      throws IOException {
    for (String character : characters(syllable)) {
      for (Candidate path : followed) {
        Candidate longer = path.then(character, character, bigrams);
        if (longer.isPossible()) {
          reached.add(longer);
        }
      }
    }
  }

  /** The most frequent characters of a syllable among those in the index. */
  private List<String> characters(String syllable) throws IOException {
    List<String> found = new ArrayList<>();
    for (int character : Pinyin.characters(syllable).codePoints().toArray()) {
      if (bigrams.frequency(Character.toString(character)) > 0) {
        found.add(Character.toString(character));
      }
    }
    Comparator<String> frequency = Comparator.comparingLong(bigrams::known);
    found.sort(frequency.reversed());
    return found.subList(0, Math.min(found.size(), MOST_CHARACTERS));
  }
}
