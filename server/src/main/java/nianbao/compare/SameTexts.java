package nianbao.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the texts of two reports that are equal and stand in the same order: those at the beginning
 * and the end; between them, as anchors, those that each report has once; and between the anchors
 * what a shortest edit leaves.
 */
final class SameTexts {
  private final List<ComparedText> a;
  private final List<ComparedText> b;
  private final Effort effort;
  private final int[] partners;

  private SameTexts(List<ComparedText> a, List<ComparedText> b, Effort effort) {
    this.a = a;
    this.b = b;
    this.effort = effort;
    partners = new int[a.size()];
    Arrays.fill(partners, -1);
  }

  /** For each of the first texts the second one that is the same, -1 for none; ascending. */
  static int[] of(List<ComparedText> a, List<ComparedText> b, Effort effort) {
    SameTexts same = new SameTexts(a, b, effort);
    same.find();
    return same.partners;
  }

  private void find() {
    int from = 0;
    int most = Math.min(a.size(), b.size());
    while (from < most && a.get(from).isSame(b.get(from))) {
      partners[from] = from;
      from++;
    }
    int tail = 0;
    while (tail < most - from && a.get(a.size() - 1 - tail).isSame(b.get(b.size() - 1 - tail))) {
      tail++;
      partners[a.size() - tail] = b.size() - tail;
    }
    int fromA = from;
    int fromB = from;
    for (int[] anchor : anchors(from, a.size() - tail, b.size() - tail)) {
      between(fromA, anchor[0], fromB, anchor[1]);
      partners[anchor[0]] = anchor[1];
      fromA = anchor[0] + 1;
      fromB = anchor[1] + 1;
    }
    between(fromA, a.size() - tail, fromB, b.size() - tail);
  }

  /** Most of the texts that each has once, in the order of both. */
  private List<int[]> anchors(int from, int toA, int toB) {
    Map<String, Integer> onceInA = once(a, from, toA);
    Map<String, Integer> onceInB = once(b, from, toB);
    List<int[]> pairs = new ArrayList<>();
    for (int i = from; i < toA; i++) {
      Integer j = onceInB.get(a.get(i).key);
      if (j != null && j >= 0 && onceInA.getOrDefault(a.get(i).key, -1) == i) {
        pairs.add(new int[] {i, j});
      }
    }
    return longestAscending(pairs);
  }

  /** The positions of the texts that occur once; -1 for others. */
  private static Map<String, Integer> once(List<ComparedText> texts, int from, int to) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = from; i < to; i++) {
      positions.merge(texts.get(i).key, i, (first, second) -> -1);
    }
    return positions;
  }

  /** The longest part of the pairs, which ascend by the first, that ascends by the second too. */
  static List<int[]> longestAscending(List<int[]> pairs) {
    int[] lastOfLength = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(lastOfLength[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : lastOfLength[low - 1];
      lastOfLength[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> longest = new ArrayList<>();
    for (int i = length == 0 ? -1 : lastOfLength[length - 1]; i >= 0; i = before[i]) {
      longest.add(pairs.get(i));
    }
    return longest.reversed();
  }

  /** Adds what a shortest edit leaves in two gaps, such as 无。 below several headings. */
  private void between(int fromA, int toA, int fromB, int toB) {
    if (fromA == toA || fromB == toB || !effort.affords((long) (toA - fromA) * (toB - fromB))) {
      return;
    }
    List<String> textsA = a.subList(fromA, toA).stream().map(text -> text.key).toList();
    List<String> textsB = b.subList(fromB, toB).stream().map(text -> text.key).toList();
    int i = 0;
    int j = 0;
    for (Change edit : new MyersDiffWithLinearSpace<String>().computeDiff(textsA, textsB, null)) {
      while (i < edit.startOriginal) {
        partners[fromA + i++] = fromB + j++;
      }
      i = edit.endOriginal;
      j = edit.endRevised;
    }
    while (i < textsA.size()) {
      partners[fromA + i++] = fromB + j++;
    }
  }
}
