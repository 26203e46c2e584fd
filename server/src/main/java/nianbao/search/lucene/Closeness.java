package nianbao.search.lucene;

import java.util.List;

/** How runs must stand to each other in a paragraph. */
sealed interface Closeness {

  /** Whether the runs, in the paragraph whose positions they have read, stand so somewhere. */
  boolean holds(List<RunPositions> runs);

  /**
   * In order and without overlap.
   *
   * @param span units from the first to the last of them at most
   */
  record InOrder(int span) implements Closeness {
    @Override
    public boolean holds(List<RunPositions> runs) {
      RunPositions first = runs.getFirst();
      for (int i = 0; i < first.count(); i++) {
        if (endFrom(first.position(i), runs) - (long) first.position(i) <= span) {
          return true;
        }
      }
      return false;
    }

    /** Where they end at the earliest when the first stands here. */
    private static int endFrom(int begin, List<RunPositions> runs) {
      int end = begin + runs.getFirst().length();
      for (int i = 1; i < runs.size(); i++) {
        int next = runs.get(i).positionFrom(end);
        if (next == Integer.MAX_VALUE) {
          return next;
        }
        end = next + runs.get(i).length();
      }
      return end;
    }
  }

  /**
   * Two of them in any order and without overlap.
   *
   * @param distance units between them at most
   */
  record Apart(int distance) implements Closeness {
    @Override
    public boolean holds(List<RunPositions> runs) {
      RunPositions one = runs.getFirst();
      RunPositions other = runs.getLast();
      for (int i = 0; i < one.count(); i++) {
        int end = one.position(i) + one.length();
        long after = other.positionFrom(end);
        long before = other.positionUpTo(one.position(i) - other.length());
        if (after - end <= distance || one.position(i) - (before + other.length()) <= distance) {
          return true;
        }
      }
      return false;
    }
  }
}
