package nianbao.search.passage;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.text.LiteralTokens;

/** A text that is looked for in paragraphs that may have copied it, changed or cut. */
public final class Passage {

  /** A shorter text says too little for its copies to mean anything. */
  public static final int LEAST_TOKENS = 24;

  /** UTF-16 characters of a passage; the paragraphs of reports are hardly ever longer. */
  public static final int LONGEST = 4000;

  /** Fewer equal tokens in a row may stand in any two texts. */
  private static final int SEED = 3;

  /** A seed that the passage repeats is tried at so many of its places. */
  private static final int MOST_PLACES = 16;

  private final LiteralTokens tokens;
  private final int[] hashes;

  /** By bucket of seeds the first place, and by place the next one; counted from 1, 0 for none. */
  private final int[] first;

  private final int[] next;

  private Passage(LiteralTokens tokens) {
    this.tokens = tokens;
    this.hashes = hashes(tokens);
    this.first = new int[Integer.highestOneBit(Math.max(1, hashes.length)) * 4];
    this.next = new int[hashes.length + 1];
    for (int place = hashes.length - SEED; place >= 0; place--) {
      int bucket = bucket(hashes, place);
      next[place + 1] = first[bucket];
      first[bucket] = place + 1;
    }
  }

  /**
   * A passage.
   *
   * @param text as printed
   */
  public static Passage of(String text) {
    return new Passage(LiteralTokens.of(text));
  }

  private static int[] hashes(LiteralTokens tokens) {
    int[] hashes = new int[tokens.size()];
    for (int i = 0; i < hashes.length; i++) {
      int hash = 0;
      for (int at = tokens.termStart(i); at < tokens.termStart(i + 1); at++) {
        hash = 31 * hash + tokens.folded().charAt(at);
      }
      hashes[i] = hash;
    }
    return hashes;
  }

  private int bucket(int[] text, int place) {
    int hash = 0;
    for (int i = place; i < place + SEED; i++) {
      hash = hash * 0x9E3779B1 + text[i];
    }
    return (hash ^ (hash >>> 15)) & (first.length - 1);
  }

  /** Whether it is long enough to be looked for. */
  public boolean isLongEnough() {
    return hashes.length >= LEAST_TOKENS;
  }

  /** Tokens: Han characters, numbers, words and marks. */
  public int size() {
    return hashes.length;
  }

  /** Its pairs of neighbouring Han characters, each once, in the order of the text. */
  public List<String> pairs() {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.isHan(i) && tokens.isHan(i + 1)) {
        pairs.add(tokens.joined(i, i + 2));
      }
    }
    return List.copyOf(pairs);
  }

  /**
   * What another text has of it. Takes time linear in that text.
   *
   * @param text as printed
   */
  public SharedText sharedWith(String text) {
    LiteralTokens other = LiteralTokens.of(text);
    int[] theirs = hashes(other);
    SharedText.Joiner joiner = new SharedText.Joiner(tokens, other);
    int at = 0;
    int following = 0;
    while (at + SEED <= theirs.length) {
      int best = 0;
      int longest = 0;
      int tried = 0;
      for (int place = first[bucket(theirs, at)];
          place != 0 && tried < MOST_PLACES;
          place = next[place]) {
        int length = equal(place - 1, theirs, at);
        // What goes on where the stretch before ended is rather meant than what stands elsewhere.
        if (length > longest || (length == longest && place - 1 == following)) {
          best = place - 1;
          longest = length;
        }
        tried++;
      }
      if (longest >= SEED) {
        joiner.add(best, at, longest);
        following = best + longest;
        at += longest;
      } else {
        at++;
      }
    }
    return joiner.shared();
  }

  private int equal(int place, int[] theirs, int at) {
    int most = Math.min(hashes.length - place, theirs.length - at);
    int mismatch = Arrays.mismatch(hashes, place, place + most, theirs, at, at + most);
    return mismatch < 0 ? most : mismatch;
  }
}
