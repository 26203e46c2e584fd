package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.KnuthMorrisPratt;
import nianbao.text.LiteralTokens;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntsRef;

/** A phrase, literal units that follow each other, as indexed terms. */
sealed interface PhraseTerms {

  /** A longer phrase is looked up by its distinct units, each once, however often it occurs. */
  int MOST_IN_BIGRAMS = 32;

  static PhraseTerms of(LiteralTokens tokens) {
    return of(tokens, tokens.size());
  }

  /** The phrase without the last unit; of no terms when it is the only one. */
  static PhraseTerms withoutLast(LiteralTokens tokens) {
    return of(tokens, tokens.size() - 1);
  }

  private static PhraseTerms of(LiteralTokens tokens, int length) {
    return length <= MOST_IN_BIGRAMS ? Bigrams.of(tokens, length) : Unigrams.of(tokens, length);
  }

  /** The indexed terms; a paragraph with the phrase has all of them. */
  List<String> terms();

  /** Units of the phrase. */
  int length();

  /** The phrase with one more unit. */
  PhraseTerms followedBy(String unit);

  /**
   * Reads the positions at which the phrase begins in a paragraph.
   *
   * @param postings of each term, in the paragraph and before its first position
   * @param found receives the positions, ascending
   */
  void readPositions(List<PostingsEnum> postings, IntsRef found) throws IOException;

  /**
   * A phrase as the fewest terms that determine it: a bigram for two Han characters.
   *
   * @param terms the indexed terms
   * @param offsets position of each in the phrase
   * @param length units of the phrase
   */
  record Bigrams(List<String> terms, List<Integer> offsets, int length) implements PhraseTerms {

    public Bigrams {
      terms = List.copyOf(terms);
      offsets = List.copyOf(offsets);
    }

    /** The first units of a text, so many. */
    static Bigrams of(LiteralTokens tokens, int length) {
      List<String> terms = new ArrayList<>();
      List<Integer> offsets = new ArrayList<>();
      for (int at = 0; at < length; ) {
        int from = start(tokens, at, length);
        int to = isBigram(tokens, from, length) ? from + 2 : from + 1;
        terms.add(tokens.joined(from, to));
        offsets.add(from);
        at = to;
      }
      return new Bigrams(terms, offsets, length);
    }

    static Bigrams ofUnit(String term) {
      return new Bigrams(List.of(term), List.of(0), 1);
    }

    /** A last odd Han unit is looked up with the one before it: bigrams are rarer. */
    private static int start(LiteralTokens tokens, int at, int length) {
      boolean bigramAhead = isBigram(tokens, at, length);
      return !bigramAhead && at > 0 && isBigram(tokens, at - 1, length) ? at - 1 : at;
    }

    private static boolean isBigram(LiteralTokens tokens, int at, int length) {
      return at + 1 < length && tokens.isHan(at) && tokens.isHan(at + 1);
    }

    @Override
    public Bigrams followedBy(String unit) {
      List<String> moreTerms = new ArrayList<>(terms);
      moreTerms.add(unit);
      List<Integer> moreOffsets = new ArrayList<>(offsets);
      moreOffsets.add(length);
      return new Bigrams(moreTerms, moreOffsets, length + 1);
    }

    @Override
    public void readPositions(List<PostingsEnum> postings, IntsRef found) throws IOException {
      PostingsEnum first = postings.getFirst();
      int offset = offsets.getFirst();
      found.length = first.freq();
      found.ints = ArrayUtil.grow(found.ints, found.length);
      for (int i = 0; i < found.length; i++) {
        found.ints[i] = first.nextPosition() - offset;
      }
      for (int term = 1; term < terms.size() && found.length > 0; term++) {
        keep(postings.get(term), offsets.get(term), found);
      }
    }

    /** Keeps the positions at which another term occurs too. */
    private static void keep(PostingsEnum term, int offset, IntsRef found) throws IOException {
      int[] positions = found.ints;
      int kept = 0;
      int left = term.freq();
      int other = Integer.MIN_VALUE;
      for (int i = 0; i < found.length; i++) {
        while (other < positions[i] && left > 0) {
          other = term.nextPosition() - offset;
          left--;
        }
        if (other == positions[i]) {
          positions[kept++] = other;
        }
      }
      found.length = kept;
    }
  }

  /**
   * A long phrase as its units. A phrase of a thousand times the same character must not have a
   * thousand lists of its positions read.
   *
   * @param terms its distinct units
   * @param units for each unit of the phrase the index of its term
   */
  record Unigrams(List<String> terms, List<Integer> units) implements PhraseTerms {

    private static final int OTHER = -1;

    public Unigrams {
      terms = List.copyOf(terms);
      units = List.copyOf(units);
    }

    /** The first units of a text, so many. */
    static Unigrams of(LiteralTokens tokens, int length) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      List<Integer> units = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        String term = tokens.term(i);
        int next = numbers.size();
        units.add(numbers.computeIfAbsent(term, t -> next));
      }
      return new Unigrams(List.copyOf(numbers.keySet()), units);
    }

    @Override
    public int length() {
      return units.size();
    }

    @Override
    public Unigrams followedBy(String unit) {
      List<String> moreTerms = new ArrayList<>(terms);
      if (!terms.contains(unit)) {
        moreTerms.add(unit);
      }
      List<Integer> moreUnits = new ArrayList<>(units);
      moreUnits.add(moreTerms.indexOf(unit));
      return new Unigrams(moreTerms, moreUnits);
    }

    /** Takes time linear in the paragraph; one with fewer units than the phrase is skipped. */
    @Override
    public void readPositions(List<PostingsEnum> postings, IntsRef found) throws IOException {
      int standing = 0;
      for (PostingsEnum term : postings) {
        standing += term.freq();
      }
      found.length = 0;
      if (standing >= length()) {
        int[] paragraph = paragraph(postings);
        int[] phrase = units.stream().mapToInt(Integer::intValue).toArray();
        found.ints =
            new KnuthMorrisPratt(phrase.length, (one, other) -> phrase[one] == phrase[other])
                .positions(paragraph.length, (unit, at) -> phrase[unit] == paragraph[at]);
        found.length = found.ints.length;
      }
    }

    /** At each position the number of its unit among the terms. */
    private static int[] paragraph(List<PostingsEnum> postings) throws IOException {
      int[] paragraph = {};
      int size = 0;
      for (int unit = 0; unit < postings.size(); unit++) {
        PostingsEnum term = postings.get(unit);
        for (int left = term.freq(); left > 0; left--) {
          int position = term.nextPosition();
          if (position >= paragraph.length) {
            int before = paragraph.length;
            paragraph = ArrayUtil.grow(paragraph, position + 1);
            Arrays.fill(paragraph, before, paragraph.length, OTHER);
          }
          paragraph[position] = unit;
          size = Math.max(size, position + 1);
        }
      }
      return ArrayUtil.copyOfSubArray(paragraph, 0, size);
    }
  }
}
