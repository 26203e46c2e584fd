package nianbao.search.lucene.match;

import java.util.List;

/** How phrases must stand to each other in a paragraph. */
sealed interface Proximity {

  /** Whether the clauses, in the paragraph whose positions they have read, are so somewhere. */
  boolean holds(List<ClausePositions> clauses);

  /**
   * In order and without overlap.
   *
   * @param span units from the first to the last of them at most
   */
  record InOrder(int span) implements Proximity {
    @Override
    public boolean holds(List<ClausePositions> clauses) {
      for (PhrasePositions first : clauses.getFirst().found()) {
        for (int i = 0; i < first.count(); i++) {
          long end = first.position(i) + (long) first.length();
          for (ClausePositions clause : clauses.subList(1, clauses.size())) {
            end = clause.endFrom(end);
          }
          if (end - first.position(i) <= span) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /**
   * Two of them in any order and without overlap.
   *
   * @param distance units between them at most
   */
  record Apart(int distance) implements Proximity {
    @Override
    public boolean holds(List<ClausePositions> clauses) {
      ClausePositions other = clauses.getLast();
      for (PhrasePositions one : clauses.getFirst().found()) {
        for (int i = 0; i < one.count(); i++) {
          int from = one.position(i);
          if (other.isClose(from, from + one.length(), distance)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
