package nianbao.compare;

import java.util.Arrays;
import nianbao.text.LiteralTokens;

/**
 * The pairs of neighbouring tokens of a text, by which texts are similar: Han characters, numbers,
 * Latin words and marks. Each has the number of times it occurs.
 */
final class Bigrams {
  /** Hashes in ascending order. */
  private final int[] hashes;

  private Bigrams(int[] hashes) {
    this.hashes = hashes;
  }

  /** Of a text with one token it is that token. */
  static Bigrams of(LiteralTokens tokens) {
    int size = tokens.size();
    int[] hashes = new int[size == 1 ? 1 : Math.max(0, size - 1)];
    int before = size == 0 ? 0 : hash(tokens, 0);
    if (size == 1) {
      hashes[0] = before;
    }
    for (int i = 1; i < size; i++) {
      int next = hash(tokens, i);
      hashes[i - 1] = (before * 0x9E3779B1) ^ next;
      before = next;
    }
    Arrays.sort(hashes);
    return new Bigrams(hashes);
  }

  private static int hash(LiteralTokens tokens, int token) {
    int hash = 17;
    for (int at = tokens.termStart(token); at < tokens.termStart(token + 1); at++) {
      hash = 31 * hash + tokens.folded().charAt(at);
    }
    return hash;
  }

  int size() {
    return hashes.length;
  }

  /** The most that {@link #similarity} can be, by the sizes alone. */
  double mostSimilarity(Bigrams other) {
    int both = size() + other.size();
    return both == 0 ? 0 : 2.0 * Math.min(size(), other.size()) / both;
  }

  /** Dice's coefficient: what both have as a part of all, 0 to 1; 0 if both are empty. */
  double similarity(Bigrams other) {
    int[] theirs = other.hashes;
    int common = 0;
    int mine = 0;
    int their = 0;
    while (mine < hashes.length && their < theirs.length) {
      int order = Integer.compare(hashes[mine], theirs[their]);
      if (order == 0) {
        common++;
      }
      mine += order <= 0 ? 1 : 0;
      their += order >= 0 ? 1 : 0;
    }
    int both = size() + other.size();
    return both == 0 ? 0 : 2.0 * common / both;
  }
}
