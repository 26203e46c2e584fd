package nianbao.compare;

/**
 * What a comparison may cost: steps of whatever is more than linear. Texts may come from anywhere,
 * and no two of them may keep a server busy. Not thread-safe.
 */
final class Effort {
  /** Two ordinary reports take a few hundred thousand; so many take some 0.2 seconds. */
  static final long MOST = 30_000_000;

  private long left;
  private boolean refused;

  Effort(long most) {
    left = most;
  }

  /** Takes so many steps from what is left; takes none if they are too many. */
  boolean affords(long steps) {
    if (steps > left) {
      refused = true;
      return false;
    }
    left -= steps;
    return true;
  }

  /** Says that something is left out for other reasons. */
  void refuse() {
    refused = true;
  }

  long left() {
    return left;
  }

  /** Whether anything was too much. */
  boolean hasRefused() {
    return refused;
  }
}
