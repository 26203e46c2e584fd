package nianbao.words;

/**
 * Frequencies of word bigrams, in the hash table that smartcn ships: open addressing over the
 * FNV-1a hash of {@code first@second}, with a second hash as step. The table keeps hashes instead
 * of words. It was written by another version than the one that reads it, so some bigrams can't be
 * reached; to segment exactly like smartcn, they must be missed here too.
 */
final class BigramFrequencies {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 1099511628211L;
  private static final int STEP_BEGIN = 5381;

  private static final int FILTER_BITS = 22;

  private final long[] hashes;
  private final int[] frequencies;

  /**
   * Has a bit for each hash in the table, which most bigrams are found to lack without a look into
   * the table, which is too large for the processor's caches.
   */
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  /**
   * @param hashes hash of the bigram in each slot, 0 in empty ones
   * @param frequencies frequency of the bigram in each slot
   */
  BigramFrequencies(long[] hashes, int[] frequencies) {
    this.hashes = hashes;
    this.frequencies = frequencies;
    for (long hash : hashes) {
      filter[word(hash)] |= 1L << hash;
    }
  }

  private static int word(long hash) {
    return (int) (hash >>> (64 - FILTER_BITS + 6));
  }

  /** Whether there may be a bigram with this hash; the table decides. */
  boolean mayHave(long hash) {
    return (filter[word(hash)] >>> hash & 1) != 0;
  }

  /** The hash of an empty text. */
  static long beginHash() {
    return FNV_OFFSET;
  }

  /** Continues a hash with more letters, low byte first. */
  static long hash(long begun, char[] letters, int from, int to) {
    long hash = begun;
    for (int i = from; i < to; i++) {
      char c = letters[i];
      hash = (hash ^ (c & 0xFF)) * FNV_PRIME;
      hash = (hash ^ (c >> 8)) * FNV_PRIME;
    }
    return hash;
  }

  /** The step of an empty text. */
  static int beginStep() {
    return STEP_BEGIN;
  }

  /**
   * Continues a step with more letters; it is at most 288. It was meant as 33·h + low byte, then
   * 33·h + high byte, but operator precedence in Lucene makes it something else, often 0 after an
   * ASCII character.
   */
  static int step(int begun, char[] letters, int from, int to) {
    int step = begun;
    for (int i = from; i < to; i++) {
      char c = letters[i];
      step = (step * 33 + c) & 0xFF;
      step = (step * 33 + c) >> 8;
    }
    return step;
  }

  /** The frequency of the bigram with this hash and step, 0 when it is not found. */
  int of(long hash, int step) {
    int slot = Math.floorMod(hash, hashes.length);
    while (hashes[slot] != hash) {
      // A step of 0 never leaves the slot; Lucene probes it 402,137 times before giving up.
      if (hashes[slot] == 0 || step == 0) {
        return 0;
      }
      slot += step;
      if (slot >= hashes.length) {
        slot -= hashes.length;
      }
    }
    return frequencies[slot];
  }
}
