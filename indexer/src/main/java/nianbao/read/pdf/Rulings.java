package nianbao.read.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import nianbao.read.PlacedGrid;

/** Puts the lines of a page together: dashes to whole lines, lines that meet to tables. */
final class Rulings {

  /** Comparing more lines than this pair by pair takes too long; such a page is a drawing. */
  private static final int MOST = 3_000;

  private Rulings() {}

  /** Lines that meet each other, one list for each table. */
  static List<List<Ruling>> groups(List<Ruling> drawn) {
    List<Ruling> left = whole(drawn);
    List<List<Ruling>> groups = new ArrayList<>();
    if (left.size() > MOST) {
      return groups;
    }
    while (!left.isEmpty()) {
      List<Ruling> group = new ArrayList<>();
      Deque<Ruling> reached = new ArrayDeque<>(List.of(left.removeLast()));
      while (!reached.isEmpty()) {
        Ruling ruling = reached.remove();
        group.add(ruling);
        left.removeIf(other -> ruling.meets(other) && reached.add(other));
      }
      groups.add(group);
    }
    return groups;
  }

  /** Dashes that lie on one line and touch become that line. */
  private static List<Ruling> whole(List<Ruling> drawn) {
    List<Ruling> sorted = new ArrayList<>(drawn);
    sorted.sort(Comparator.comparing(Ruling::horizontal).thenComparingDouble(Ruling::at));
    List<Ruling> whole = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !isOneLine(sorted.get(i - 1), sorted.get(i))) {
        join(new ArrayList<>(sorted.subList(start, i)), whole);
        start = i;
      }
    }
    return whole;
  }

  private static boolean isOneLine(Ruling one, Ruling other) {
    return one.horizontal() == other.horizontal() && other.at() - one.at() < 1;
  }

  private static void join(List<Ruling> dashes, List<Ruling> whole) {
    dashes.sort(Comparator.comparingDouble(Ruling::from));
    Ruling line = dashes.getFirst();
    for (Ruling dash : dashes) {
      if (dash.from() <= line.to() + PlacedGrid.TOLERANCE) {
        double to = Math.max(line.to(), dash.to());
        line = new Ruling(line.horizontal(), line.at(), line.from(), to);
      } else {
        whole.add(line);
        line = dash;
      }
    }
    whole.add(line);
  }
}
