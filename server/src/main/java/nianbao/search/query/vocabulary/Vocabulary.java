package nianbao.search.query.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words when a run is taken apart: which tell nothing ({@code
 * function-words.txt}), which negate ({@code negations.tsv}), and which belong together although
 * smartcn parts them ({@code compounds.txt}).
 */
public final class Vocabulary {

  /** What a word is. */
  public enum Kind {
    /** Tells nothing. */
    FILLER,
    /** Negates the next word that tells something. */
    NEGATION,
    /** Tells something, and so does every word that isn't known. */
    TERM
  }

  private static final String ONE_WAY = ">";
  private static final Vocabulary BUNDLED = new Vocabulary();

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Set<String>> negations = new HashMap<>();
  private final int longest;

  private Vocabulary() {
    addAll("compounds.txt", Kind.TERM);
    addAll("function-words.txt", Kind.FILLER);
    Resources.rows(Vocabulary.class, "negations.tsv").forEach(this::addNegations);
    longest = kinds.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  public static Vocabulary bundled() {
    return BUNDLED;
  }

  private void addAll(String file, Kind kind) {
    for (String line : Resources.lines(Vocabulary.class, file)) {
      Arrays.stream(line.split(" ", -1)).forEach(word -> kinds.put(word, kind));
    }
  }

  private void addNegations(List<String> group) {
    List<String> words =
        group.stream().map(word -> word.startsWith(ONE_WAY) ? word.substring(1) : word).toList();
    for (String word : group) {
      if (!word.startsWith(ONE_WAY)) {
        kinds.put(word, Kind.NEGATION);
        negations.computeIfAbsent(word, negation -> new LinkedHashSet<>()).addAll(words);
      }
    }
  }

  /** What a word is; {@code null} of one that isn't known. */
  public @Nullable Kind kind(String word) {
    return kinds.get(word);
  }

  /** Whether a word is not known to tell nothing or to negate. */
  public boolean tells(String word) {
    Kind kind = kind(word);
    return kind == null || kind == Kind.TERM;
  }

  /** Whether a word is a single Chinese character that isn't known as a word. */
  public boolean isUnknownCharacter(String word) {
    return kind(word) == null
        && word.codePointCount(0, word.length()) == 1
        && Character.isIdeographic(word.codePointAt(0));
  }

  /**
   * The words of a run; of those that are known as one, the longest from the left are joined.
   *
   * @param occurs whether a term is found anywhere; another stays in its parts, unless these are
   *     mere characters
   */
  public List<String> joined(List<String> run, Predicate<String> occurs) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < run.size(); ) {
      StringBuilder together = new StringBuilder(run.get(i));
      String known = run.get(i);
      int next = i + 1;
      for (int j = i + 1; j < run.size() && together.length() < longest; j++) {
        together.append(run.get(j));
        Kind kind = kind(together.toString());
        boolean parted = kind == Kind.TERM && areWords(run.subList(i, j + 1));
        if (kind != null && (!parted || occurs.test(together.toString()))) {
          known = together.toString();
          next = j + 1;
        }
      }
      joined.add(known);
      i = next;
    }
    return joined;
  }

  private static boolean areWords(List<String> parts) {
    return parts.stream().allMatch(part -> part.length() > 1);
  }

  /** What may stand for a negation, itself first. */
  public Set<String> negationsLike(String negation) {
    Set<String> like = new LinkedHashSet<>();
    like.add(negation);
    like.addAll(negations.getOrDefault(negation, Set.of()));
    return like;
  }
}
