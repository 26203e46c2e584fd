package nianbao.words;

import java.util.Arrays;

/** A trie of smartcn's words with their frequencies, stored in one hash table of edges. */
final class Lexicon {

  /** The node of the empty prefix. */
  static final int ROOT = 0;

  /** No node, or no word ends at a node. */
  static final int NONE = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int BITS = 18;
  private static final int NODE_BITS = 20;

  /**
   * A slot for each edge, 0 when empty: the node and the character that it leads from, and in the
   * lowest bits the node that it leads to, so that one look into memory tells both.
   */
  private final long[] edges = new long[1 << BITS];

  /** The node of each first character, {@link #NONE} when no word begins with it. */
  private final int[] first = new int[0x10000];

  /** Of each node its frequency plus 1, times 2, plus 1 when words go on behind it. */
  private int[] frequencies = new int[1 << 17];

  private int nodes = 1;

  Lexicon() {
    Arrays.fill(first, NONE);
  }

  /** Adds a word, given as its first character and the rest. */
  void add(char begin, char[] rest, int frequency) {
    if (first[begin] == NONE) {
      first[begin] = newNode();
    }
    int node = first[begin];
    for (char c : rest) {
      node = childOrNew(node, c);
    }
    frequencies[node] = (frequency + 1) << 1 | (frequencies[node] & 1);
  }

  private int newNode() {
    if (nodes == frequencies.length) {
      frequencies = Arrays.copyOf(frequencies, nodes * 2);
    }
    return nodes++;
  }

  private int childOrNew(int node, char c) {
    int slot = slot(node, c);
    if (edges[slot] == 0) {
      frequencies[node] |= 1;
      edges[slot] = edge(node, c) << NODE_BITS | newNode();
    }
    return target(edges[slot]);
  }

  /** The node after another character, {@link #NONE} when no word begins like that. */
  int child(int node, char c) {
    if (node == ROOT) {
      return first[c];
    }
    if ((frequencies[node] & 1) == 0) {
      return NONE;
    }
    long edge = edges[slot(node, c)];
    return edge == 0 ? NONE : target(edge);
  }

  /** The frequency of the word that ends at a node, {@link #NONE} when none does. */
  int frequency(int node) {
    return (frequencies[node] >> 1) - 1;
  }

  private static int target(long edge) {
    return (int) edge & ((1 << NODE_BITS) - 1);
  }

  private static long edge(int node, char c) {
    return (long) node << 16 | c;
  }

  private int slot(int node, char c) {
    long edge = edge(node, c);
    int slot = (int) ((edge * SPREAD) >>> (64 - BITS));
    while (edges[slot] != 0 && edges[slot] >>> NODE_BITS != edge) {
      slot = (slot + 1) & (edges.length - 1);
    }
    return slot;
  }
}
