package nianbao.words;

/**
 * How often one word follows another, in the hash table smartcn comes with: open addressing over
 * the FNV-1a hash of {@code first@second} with a second hash as step. It keeps hashes instead of
 * words, and it was written by another version than the one that reads it, so that some pairs can't
 * be reached any more; whoever wants smartcn's words has to miss the same ones.
 */
final class PairFrequencies {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 1099511628211L;
  private static final int STEP_BEGIN = 5381;

  private final long[] hashes;
  private final int[] frequencies;

  /**
   * @param hashes 0 where empty
   * @param frequencies beside them
   */
  PairFrequencies(long[] hashes, int[] frequencies) {
    this.hashes = hashes;
    this.frequencies = frequencies;
  }

  /** The hash of no characters yet. */
  static long beginHash() {
    return FNV_OFFSET;
  }

  /** The hash of what was hashed and some more letters, low byte first. */
  static long hash(long begun, char[] letters, int from, int to) {
    long hash = begun;
    for (int i = from; i < to; i++) {
      char c = letters[i];
      hash = (hash ^ (c & 0xFF)) * FNV_PRIME;
      hash = (hash ^ (c >> 8)) * FNV_PRIME;
    }
    return hash;
  }

  /** The step of no characters yet. */
  static int beginStep() {
    return STEP_BEGIN;
  }

  /**
   * The step of what was taken and some more letters, at most 288. Meant as 33·h + low byte, then
   * 33·h + high byte; the way Lucene writes it binds otherwise, and gives 0 after many an ASCII
   * character.
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

  /** How often the pair with this hash and step was seen; 0 when never. */
  int of(long hash, int step) {
    int slot = Math.floorMod(hash, hashes.length);
    while (hashes[slot] != hash) {
      // A step of 0 never leaves the slot; Lucene looks at it 402,137 times before it gives up.
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
