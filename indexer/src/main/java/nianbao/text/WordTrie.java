package nianbao.text;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A trie of words with values. Finding the longest word at an offset takes time bounded by the
 * longest word, so scanning a whole text is linear. Once filled, it may be read by any number of
 * threads.
 *
 * @param <T> type of the values
 */
public final class WordTrie<T> {

  /**
   * A word that was found.
   *
   * @param end offset after the word
   */
  public record Hit<T>(int end, T value) {}

  private static final class Node<T> {
    private char[] keys = new char[0];

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Node<T>[] children = new Node[0];

    /** The lowest six bits of each key, as a set: rules most other characters out at once. */
    private long lowBits;

    private @Nullable T value;

    private @Nullable Node<T> child(char key) {
      if ((lowBits >>> key & 1) == 0) {
        return null;
      }
      int at = Arrays.binarySearch(keys, key);
      return at < 0 ? null : children[at];
    }

    private Node<T> grow(char key) {
      int at = Arrays.binarySearch(keys, key);
      if (at >= 0) {
        return children[at];
      }
      int insert = -at - 1;
      keys = Arrays.copyOf(keys, keys.length + 1);
      children = Arrays.copyOf(children, keys.length);
      System.arraycopy(keys, insert, keys, insert + 1, keys.length - 1 - insert);
      System.arraycopy(children, insert, children, insert + 1, keys.length - 1 - insert);
      keys[insert] = key;
      lowBits |= 1L << key;
      children[insert] = new Node<>();
      return children[insert];
    }
  }

  private final Node<T> root = new Node<>();

  /**
   * Nodes by first character: a table, because the first step is taken at every character of a
   * text.
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private final @Nullable Node<T>[] first = new Node[Character.MAX_VALUE + 1];

  /**
   * The first characters as a set: most characters of a text begin no word, and 8 KB stay in the
   * processor's cache where the table does not.
   */
  private final long[] initials = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** A trie of words without values. */
  public static WordTrie<Boolean> of(Collection<String> words) {
    WordTrie<Boolean> trie = new WordTrie<>();
    words.forEach(word -> trie.put(word, true));
    return trie;
  }

  /** Adds a word, or replaces the value of a known one. */
  public void put(String word, T value) {
    Node<T> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.grow(word.charAt(i));
    }
    node.value = value;
    if (!word.isEmpty()) {
      char initial = word.charAt(0);
      first[initial] = root.child(initial);
      initials[initial / Long.SIZE] |= 1L << initial;
    }
  }

  /** The value of a word, {@code null} when it is unknown. */
  public @Nullable T get(CharSequence word) {
    Node<T> node = root;
    for (int i = 0; node != null && i < word.length(); i++) {
      node = node.child(word.charAt(i));
    }
    return node == null ? null : node.value;
  }

  private @Nullable Node<T> first(char initial) {
    return (initials[initial / Long.SIZE] >>> initial & 1) == 0 ? null : first[initial];
  }

  /** Whether any word occurs in a text. */
  public boolean occursIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (longestAt(text, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** The longest word that begins at {@code from}, {@code null} when there is none. */
  public @Nullable Hit<T> longestAt(String text, int from) {
    return longestAt(text, from, text.length());
  }

  /** The longest word that begins at {@code from} and does not extend beyond {@code limit}. */
  public @Nullable Hit<T> longestAt(String text, int from, int limit) {
    Hit<T> longest = null;
    Node<T> node = from < limit ? first(text.charAt(from)) : null;
    for (int i = from; node != null && i < limit; ) {
      i++;
      if (node.value != null) {
        longest = new Hit<>(i, node.value);
      }
      node = i < limit ? node.child(text.charAt(i)) : null;
    }
    return longest;
  }
}
