package nianbao.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import nianbao.compare.AlignedParagraph.Kind;
import nianbao.report.Paragraph;

/**
 * Aligns the paragraphs of two reports, so that each is in one place. Headings are paragraphs like
 * others: below a heading with a new name the text still finds its like.
 */
final class ParagraphAlignment {
  /** Least similarity of two texts at the same place; half of what they consist of. */
  private static final double SIMILAR = 0.5;

  /** The same for texts that stand elsewhere, which phrases of all reports alone must not reach. */
  private static final double SIMILAR_ELSEWHERE = 0.65;

  /** The same for rows of tables, in which much is alike: 行政复议数量 is not 行政诉讼数量. */
  private static final double SIMILAR_ROWS = 0.7;

  /** A shorter text, such as 无。, is not looked for elsewhere; tokens. */
  private static final int FEWEST_TOKENS_MOVED = 8;

  /**
   * So many texts of a gap are held against so many; a larger gap is divided, and so are texts that
   * are looked for elsewhere.
   */
  private static final int LONGEST_GAP = 200;

  private final List<ComparedText> a;
  private final List<ComparedText> b;
  private final Effort effort;

  /** Of each first text the second one that it corresponds to, -1 for none. */
  private final int[] partners;

  private final int[] partnersOfB;
  private final boolean[] moved;

  private ParagraphAlignment(List<ComparedText> a, List<ComparedText> b, Effort effort) {
    this.a = a;
    this.b = b;
    this.effort = effort;
    partners = SameTexts.of(a, b, effort);
    partnersOfB = new int[b.size()];
    Arrays.fill(partnersOfB, -1);
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        partnersOfB[partners[i]] = i;
      }
    }
    moved = new boolean[a.size()];
  }

  /**
   * All paragraphs in reading order: that of the second report, with those that only the first has
   * after what they follow there.
   *
   * @param rows ids of the rows of the first report that are compared by their figures
   * @param rowsOfB those of the second
   */
  static List<AlignedParagraph> of(
      List<Paragraph> a, Set<String> rows, List<Paragraph> b, Set<String> rowsOfB, Effort effort) {
    ParagraphAlignment alignment =
        new ParagraphAlignment(compared(a, rows), compared(b, rowsOfB), effort);
    alignment.pairMoved();
    alignment.pairSimilar();
    alignment.pairSimilarElsewhere();
    return alignment.inOrder(a, b);
  }

  private static List<ComparedText> compared(List<Paragraph> paragraphs, Set<String> rows) {
    List<ComparedText> texts = new ArrayList<>();
    for (int position = 0; position < paragraphs.size(); position++) {
      if (!rows.contains(paragraphs.get(position).id())) {
        texts.add(new ComparedText(position, paragraphs.get(position)));
      }
    }
    return texts;
  }

  private void pair(int i, int j) {
    partners[i] = j;
    partnersOfB[j] = i;
  }

  private void pairMoved() {
    Map<String, Queue<Integer>> left = new HashMap<>();
    for (int j : unpaired(partnersOfB)) {
      left.computeIfAbsent(b.get(j).key, key -> new ArrayDeque<>()).add(j);
    }
    for (int i : unpaired(partners)) {
      Queue<Integer> same = left.get(a.get(i).key);
      if (same != null && !same.isEmpty() && mayBeMoved(a.get(i))) {
        pair(i, same.remove());
        moved[i] = true;
      }
    }
  }

  private static boolean mayBeMoved(ComparedText text) {
    return text.tokens.size() >= FEWEST_TOKENS_MOVED;
  }

  private static List<Integer> unpaired(int[] partners) {
    return unpaired(partners, 0, partners.length);
  }

  private static List<Integer> unpaired(int[] partners, int from, int to) {
    List<Integer> unpaired = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (partners[i] < 0) {
        unpaired.add(i);
      }
    }
    return unpaired;
  }

  /** Pairs what is left between texts that are the same. */
  private void pairSimilar() {
    int fromA = 0;
    int fromB = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0 && !moved[i]) {
        pairGaps(unpaired(partners, fromA, i), unpaired(partnersOfB, fromB, partners[i]));
        fromA = i + 1;
        fromB = partners[i] + 1;
      }
    }
    pairGaps(
        unpaired(partners, fromA, partners.length),
        unpaired(partnersOfB, fromB, partnersOfB.length));
  }

  private void pairGaps(List<Integer> gapA, List<Integer> gapB) {
    int parts = Math.ceilDiv(Math.max(gapA.size(), gapB.size()), LONGEST_GAP);
    if (parts > 1 && !gapA.isEmpty() && !gapB.isEmpty()) {
      effort.refuse();
    }
    for (int part = 0; part < parts; part++) {
      pairGap(part(gapA, part, parts), part(gapB, part, parts));
    }
  }

  private static List<Integer> part(List<Integer> all, int part, int parts) {
    long size = all.size();
    return all.subList((int) (size * part / parts), (int) (size * (part + 1) / parts));
  }

  /** Pairs in order, so that the sum of similarities is largest. */
  private void pairGap(List<Integer> gapA, List<Integer> gapB) {
    int rows = gapA.size();
    int columns = gapB.size();
    double[][] sums = new double[rows + 1][columns + 1];
    boolean[][] paired = new boolean[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double best = Math.max(sums[row][column + 1], sums[row + 1][column]);
        double similarity = similarity(a.get(gapA.get(row)), b.get(gapB.get(column)), SIMILAR);
        paired[row][column] = similarity > 0 && sums[row][column] + similarity > best;
        sums[row + 1][column + 1] = paired[row][column] ? sums[row][column] + similarity : best;
      }
    }
    int row = rows - 1;
    int column = columns - 1;
    while (row >= 0 && column >= 0) {
      if (paired[row][column]) {
        pair(gapA.get(row--), gapB.get(column--));
      } else if (sums[row][column + 1] >= sums[row + 1][column]) {
        row--;
      } else {
        column--;
      }
    }
  }

  /** The similarity of two texts; 0 where it is less than this, or can't be afforded. */
  private double similarity(ComparedText one, ComparedText other, double least) {
    if (!one.isLike(other) || !effort.affords(1)) {
      return 0;
    }
    boolean isRow = one.paragraph.kind() == Paragraph.Kind.ROW;
    double leastHere = isRow ? Math.max(least, SIMILAR_ROWS) : least;
    Bigrams bigrams = one.bigrams();
    Bigrams others = other.bigrams();
    if (bigrams.mostSimilarity(others) < leastHere
        || !effort.affords((long) bigrams.size() + others.size())) {
      return 0;
    }
    double similarity = bigrams.similarity(others);
    return similarity < leastHere ? 0 : similarity;
  }

  /** Two texts that are similar, but not at the same place. */
  private record Candidate(int i, int j, double similarity) {}

  private void pairSimilarElsewhere() {
    List<Integer> leftA = longOnes(a, unpaired(partners));
    List<Integer> leftB = longOnes(b, unpaired(partnersOfB));
    if ((long) leftA.size() * leftB.size() > LONGEST_GAP * LONGEST_GAP) {
      effort.refuse();
      return;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i : leftA) {
      for (int j : leftB) {
        double similarity = similarity(a.get(i), b.get(j), SIMILAR_ELSEWHERE);
        if (similarity > 0) {
          candidates.add(new Candidate(i, j, similarity));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::similarity).reversed());
    for (Candidate candidate : candidates) {
      if (partners[candidate.i()] < 0 && partnersOfB[candidate.j()] < 0) {
        pair(candidate.i(), candidate.j());
        moved[candidate.i()] = true;
      }
    }
  }

  private static List<Integer> longOnes(List<ComparedText> texts, List<Integer> positions) {
    return positions.stream().filter(position -> mayBeMoved(texts.get(position))).toList();
  }

  private List<AlignedParagraph> inOrder(List<Paragraph> allA, List<Paragraph> allB) {
    List<AlignedParagraph> aligned = new ArrayList<>();
    int nextA = 0;
    int nextB = 0;
    int i = 0;
    int j = 0;
    while (nextA < allA.size() || nextB < allB.size()) {
      while (nextA < allA.size() && !isPairedInOrder(i, nextA)) {
        if (i < a.size() && a.get(i).position == nextA) {
          if (partners[i] < 0) {
            aligned.add(AlignedParagraph.onlyA(Kind.GONE, allA.get(nextA)));
          }
          i++;
        } else {
          aligned.add(AlignedParagraph.onlyA(Kind.FIGURES, allA.get(nextA)));
        }
        nextA++;
      }
      int until = nextA < allA.size() ? b.get(partners[i]).position + 1 : allB.size();
      while (nextB < until) {
        if (j < b.size() && b.get(j).position == nextB) {
          aligned.add(ofB(j++));
        } else {
          aligned.add(AlignedParagraph.onlyB(Kind.FIGURES, allB.get(nextB)));
        }
        nextB++;
      }
      if (nextA < allA.size()) {
        nextA++;
        i++;
      }
    }
    return aligned;
  }

  private boolean isPairedInOrder(int i, int position) {
    return i < a.size() && a.get(i).position == position && partners[i] >= 0 && !moved[i];
  }

  private AlignedParagraph ofB(int j) {
    return partnersOfB[j] < 0 ? AlignedParagraph.onlyB(Kind.NEW, b.get(j).paragraph) : paired(j);
  }

  private AlignedParagraph paired(int j) {
    int i = partnersOfB[j];
    ComparedText one = a.get(i);
    ComparedText other = b.get(j);
    if (one.isSame(other)) {
      Kind kind = moved[i] ? Kind.MOVED : Kind.SAME;
      return new AlignedParagraph(kind, one.paragraph, other.paragraph, List.of(), true);
    }
    WordChanges changes = WordChanges.of(one, other, effort);
    return new AlignedParagraph(
        moved[i] ? Kind.MOVED : Kind.CHANGED,
        one.paragraph,
        other.paragraph,
        changes.changes(),
        changes.inDetail());
  }
}
