package nianbao.search.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrects a few errors in a unit, from left to right, such that any two neighbouring Han
 * characters are neighbours somewhere in the index: a beam search, which follows only the most
 * probable beginnings.
 */
final class CandidateLattice {

  /** Which errors are corrected. */
  enum Step {
    /** One character or word replaced, neighbours swapped, or a character typed twice. */
    ONE_ERROR(1),
    /** Two characters or words replaced. */
    TWO_SUBSTITUTIONS(2),
    /** A character too many; tried last, because dropping one nearly always finds something. */
    ONE_SURPLUS(1);

    private final int errors;

    Step(int errors) {
      this.errors = errors;
    }
  }

  private static final int MOST_PATHS = 200;
  private static final int SHORTEST_TO_SHORTEN = 5;
  private static final int LONGEST_SWAPPED = 2;
  private static final int FROM_TWO_LETTERS = 8;
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_WORD = 32;

  private final TypedUnit unit;
  private final CandidateProbe probe;
  private final BigramModel bigrams;

  /** The second characters of bigrams that the index does not have. */
  private final BitSet unseen = new BitSet();

  /** Candidates for the unit up to each place. */
  private final List<List<Candidate>> paths = new ArrayList<>();

  private final Map<Integer, Map<String, TypingError>> others = new HashMap<>();
  private Step step = Step.ONE_ERROR;

  CandidateLattice(TypedUnit unit, CandidateProbe probe, BigramModel bigrams) throws IOException {
    this.unit = unit;
    this.probe = probe;
    this.bigrams = bigrams;
    for (int at = 1; at < unit.length(); at++) {
      if (bigrams.fluency(unit.term(at - 1), unit.term(at)) == Double.NEGATIVE_INFINITY) {
        unseen.set(at);
      }
    }
  }

  /** The corrected texts, the most probable first. */
  List<Candidate> candidates(Step mended) throws IOException {
    step = mended;
    paths.clear();
    for (int at = 0; at <= unit.length(); at++) {
      paths.add(new ArrayList<>());
    }
    paths.getFirst().add(Candidate.START);
    for (int at = 0; at < unit.length(); at++) {
      List<Candidate> best = paths.get(at);
      best.sort(Candidate.BEST_FIRST);
      for (Candidate path : best.subList(0, Math.min(best.size(), MOST_PATHS))) {
        extend(path, at);
      }
    }
    Map<String, Candidate> byText = new LinkedHashMap<>();
    paths.getLast().stream()
        .filter(path -> path.errors() == step.errors)
        .map(path -> path.followedBy(unit.rest(unit.length())))
        .sorted(Candidate.BEST_FIRST)
        .forEach(candidate -> byText.putIfAbsent(candidate.text(), candidate));
    byText.remove(unit.text());
    return List.copyOf(byText.values());
  }

  private void extend(Candidate path, int at) throws IOException {
    add(path.then(unit.term(at), unit.typed(at, at + 1), bigrams), at + 1);
    if (path.errors() == step.errors) {
      return;
    }
    switch (step) {
      case ONE_ERROR -> {
        exchange(path, at);
        swap(path, at);
        if (isTwice(at)) {
          add(path.with(TypingError.DOUBLED), at + 1);
        }
      }
      case TWO_SUBSTITUTIONS -> exchange(path, at);
      case ONE_SURPLUS -> {
        if (unit.length() >= SHORTEST_TO_SHORTEN && unit.isHan(at)) {
          add(path.with(TypingError.TOO_MANY), at + 1);
        }
      }
    }
  }

  private void add(Candidate path, int at) {
    if (path.isPossible() && (path.errors() == 0 || canBeMended(at, step.errors - path.errors()))) {
      paths.get(at).add(path);
    }
  }

  /**
   * Whether replacing so many characters from a place on can remove all unseen bigrams beyond it;
   * each replacement removes up to two.
   */
  private boolean canBeMended(int from, int exchanged) {
    int needed = 0;
    for (int at = unseen.nextSetBit(from + 1); at >= 0; at = unseen.nextSetBit(at + 2)) {
      needed++;
    }
    return needed <= exchanged;
  }

  private void exchange(Candidate path, int at) throws IOException {
    if (!canBeMended(at + 1, step.errors - path.errors() - 1)) {
      return;
    }
    Map<String, TypingError> known = others.get(at);
    if (known == null) {
      known = others(at);
      others.put(at, known);
    }
    for (Map.Entry<String, TypingError> meant : known.entrySet()) {
      String other = meant.getKey();
      Candidate exchanged = path.then(other, unit.gap(at) + other, bigrams);
      add(exchanged.with(meant.getValue()), at + 1);
    }
  }

  /** What may have been meant by a character or word and occurs in the index. */
  private Map<String, TypingError> others(int at) throws IOException {
    Map<String, TypingError> found = new LinkedHashMap<>();
    if (unit.isHan(at)) {
      for (Map.Entry<String, TypingError> meant : Confusables.of(unit.term(at)).entrySet()) {
        if (bigrams.frequency(meant.getKey()) > 0) {
          found.put(meant.getKey(), meant.getValue());
        }
      }
    } else if (unit.isWord(at) && bigrams.frequency(unit.term(at)) == 0) {
      for (String like : probe.wordsLike(unit.term(at), edits(unit.term(at)))) {
        found.put(like, TypingError.LETTER);
      }
    }
    return found;
  }

  /** How many letters of a word may be wrong. */
  private static int edits(String word) {
    boolean looked = word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD;
    return !looked ? 0 : word.length() < FROM_TWO_LETTERS ? 1 : 2;
  }

  private boolean isTwice(int at) {
    return at > 0
        && unit.length() > 2
        && unit.isHan(at - 1, at + 1)
        && unit.term(at).equals(unit.term(at - 1));
  }

  /** Swaps one or two characters with the next one or two. */
  private void swap(Candidate path, int at) throws IOException {
    for (int first = 1; first <= LONGEST_SWAPPED; first++) {
      for (int second = 1; second <= LONGEST_SWAPPED; second++) {
        int middle = at + first;
        int end = middle + second;
        if (unit.isHan(at, end)) {
          Candidate swapped = then(then(path, middle, end), at, middle);
          add(swapped.with(TypingError.SWAPPED), end);
        }
      }
    }
  }

  private Candidate then(Candidate path, int from, int to) throws IOException {
    Candidate longer = path;
    for (int at = from; at < to; at++) {
      longer = longer.then(unit.term(at), unit.typed(at, at + 1), bigrams);
    }
    return longer;
  }
}
