package nianbao.words;

import java.util.Arrays;

/** A trie of smartcn's words with their frequencies, stored in one hash table of edges. */
final class Lexicon {

  /** The node of the empty prefix. */
  static final int ROOT = 0;

  /** No node, or no word ends at a node. */
  static final int NONE = -1;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int BITS = 19;

  /** Node and character of each edge, plus 1, so that 0 marks an empty slot. */
  private final long[] edges = new long[1 << BITS];

  private final int[] targets = new int[1 << BITS];
  private int[] frequencies = new int[1 << 17];
  private int nodes = 1;

  Lexicon() {
    Arrays.fill(frequencies, NONE);
  }

  /** Adds a word, given as its first character and the rest. */
  void add(char first, char[] rest, int frequency) {
    int node = childOrNew(ROOT, first);
    for (char c : rest) {
      node = childOrNew(node, c);
    }
    frequencies[node] = frequency;
  }

  private int childOrNew(int node, char c) {
    int slot = slot(node, c);
    if (edges[slot] == 0) {
      edges[slot] = edge(node, c);
      targets[slot] = nodes;
      if (nodes == frequencies.length) {
        frequencies = Arrays.copyOf(frequencies, nodes * 2);
        Arrays.fill(frequencies, nodes, nodes * 2, NONE);
      }
      nodes++;
    }
    return targets[slot];
  }

  /** The node after another character, {@link #NONE} when no word begins like that. */
  int child(int node, char c) {
    int slot = slot(node, c);
    return edges[slot] == 0 ? NONE : targets[slot];
  }

  /** The frequency of the word that ends at a node, {@link #NONE} when none does. */
  int frequency(int node) {
    return frequencies[node];
  }

  private static long edge(int node, char c) {
    return ((long) node << 16 | c) + 1;
  }

  private int slot(int node, char c) {
    long edge = edge(node, c);
    int slot = (int) ((edge * SPREAD) >>> (64 - BITS));
    while (edges[slot] != edge && edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    return slot;
  }
}
