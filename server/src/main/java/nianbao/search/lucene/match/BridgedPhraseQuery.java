package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.index.Bridge;
import nianbao.index.IndexFields;
import nianbao.text.KnuthMorrisPratt;
import nianbao.text.UnmarkedTokens;
import nianbao.text.writing.LongerNumber;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DisiWrapper;
import org.apache.lucene.search.DisjunctionDISIApproximation;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Matches the documents in which a name stands with marks inside that are skipped, as {@link
 * UnmarkedTokens} says; all with the same score. The {@link Bridge}s between its neighbouring
 * tokens lead, which are rare: a segment without one is not searched.
 */
final class BridgedPhraseQuery extends Query {

  private final String field;
  private final UnmarkedTokens name;
  private final LongerNumber longer;

  /** The distinct tokens of the name, and for each of its tokens the index of that. */
  private final List<String> units;

  private final int[] phrase;

  /**
   * @param name of two tokens or more
   * @param longer what would make it part of another number, where it does not count
   */
  BridgedPhraseQuery(String field, UnmarkedTokens name, LongerNumber longer) {
    this.field = field;
    this.name = name;
    this.longer = longer;
    Map<String, Integer> numbers = new HashMap<>();
    this.units = new ArrayList<>();
    this.phrase = new int[name.size()];
    for (int i = 0; i < phrase.length; i++) {
      String term = name.term(i);
      Integer number = numbers.putIfAbsent(term, units.size());
      phrase[i] = number == null ? units.size() : number;
      if (number == null) {
        units.add(term);
      }
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        List<BridgePostings> bridges = bridges(context);
        if (bridges.isEmpty()) {
          return null;
        }
        List<PostingsEnum> postings = new ArrayList<>();
        for (String unit : units) {
          PostingsEnum all =
              context.reader().postings(new Term(field, unit), PostingsEnum.POSITIONS);
          if (all == null) {
            return null;
          }
          postings.add(all);
        }
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(
                score(),
                scoreMode,
                new Bridged(postings, bridges, LongerNumbers.of(field, longer, context))));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** The bridges of a segment between neighbouring tokens of the name. */
  private List<BridgePostings> bridges(LeafReaderContext segment) throws IOException {
    List<BridgePostings> bridges = new ArrayList<>();
    Terms terms = segment.reader().terms(IndexFields.bridges(field));
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (String prefix : prefixes()) {
        addBridges(new BytesRef(prefix), all, bridges);
      }
    }
    return bridges;
  }

  private Set<String> prefixes() {
    Set<String> prefixes = new LinkedHashSet<>();
    for (int i = 0; i + 1 < name.size(); i++) {
      prefixes.add(Bridge.prefix(name.term(i), name.term(i + 1)));
    }
    return prefixes;
  }

  private static void addBridges(BytesRef prefix, TermsEnum all, List<BridgePostings> bridges)
      throws IOException {
    boolean more = all.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(all.term(), prefix)) {
      PostingsEnum postings = all.postings(null, PostingsEnum.POSITIONS);
      bridges.add(new BridgePostings(Bridge.ofTerm(all.term(), prefix), postings));
      more = all.next() != null;
    }
  }

  private record BridgePostings(Bridge bridge, PostingsEnum postings) {}

  /** Looks for the name in the documents with all of its tokens and one of its bridges. */
  private final class Bridged extends TwoPhaseIterator {
    private final List<PostingsEnum> postings;
    private final List<BridgePostings> bridges;
    private final @Nullable LongerNumbers numbers;
    private final DocIdSetIterator documents;

    /**
     * At each position the number of the unit that stands there, or -1; and the bridge after it.
     */
    private int[] standing = {};

    private int standingSize;

    private Bridge[] after = {};

    /** The positions in the order of reading when bridges are crossed. */
    private int[] path = {};

    Bridged(
        List<PostingsEnum> postings,
        List<BridgePostings> bridges,
        @Nullable LongerNumbers numbers) {
      super(together(postings, bridges));
      this.postings = postings;
      this.bridges = bridges;
      this.numbers = numbers;
      this.documents = approximation();
    }

    @Override
    public boolean matches() throws IOException {
      int size = readUnits();
      readBridges(size);
      int steps = 0;
      path = ArrayUtil.growNoCopy(path, size);
      for (int at = 0; at < size; at++) {
        path[steps++] = at;
        at += after[at] == null ? 0 : after[at].skipped();
      }
      int[] begins =
          new KnuthMorrisPratt(phrase.length, (one, other) -> phrase[one] == phrase[other])
              .positions(steps, (unit, step) -> phrase[unit] == standing[path[step]]);
      if (numbers != null && begins.length > 0) {
        numbers.read(documents.docID());
      }
      return Arrays.stream(begins).anyMatch(this::isNameAt);
    }

    /** Whether the tokens that were found are the name and not just the same without any mark. */
    private boolean isNameAt(int step) {
      int last = step + phrase.length - 1;
      return path[last] - path[step] >= phrase.length
          && (numbers == null || !numbers.contain(path[step], path[last] + 1))
          && name.isNamedWith(
              i -> {
                Bridge bridge = after[path[step + i]];
                return bridge != null && bridge.hasComma();
              });
    }

    /** Returns the position after the last unit. */
    private int readUnits() throws IOException {
      Arrays.fill(standing, 0, standingSize, -1);
      int size = 0;
      for (int unit = 0; unit < postings.size(); unit++) {
        PostingsEnum all = postings.get(unit);
        for (int left = all.freq(); left > 0; left--) {
          int position = all.nextPosition();
          if (position >= standing.length) {
            int before = standing.length;
            standing = ArrayUtil.grow(standing, position + 1);
            Arrays.fill(standing, before, standing.length, -1);
          }
          standing[position] = unit;
          size = Math.max(size, position + 1);
        }
      }
      standingSize = size;
      return size;
    }

    private void readBridges(int size) throws IOException {
      after = after.length < size ? new Bridge[standing.length] : after;
      Arrays.fill(after, 0, size, null);
      for (BridgePostings each : bridges) {
        boolean here = each.postings.docID() == documents.docID();
        for (int left = here ? each.postings.freq() : 0; left > 0; left--) {
          after[each.postings.nextPosition()] = each.bridge;
        }
      }
    }

    @Override
    public float matchCost() {
      return 100f * postings.size();
    }
  }

  private static DocIdSetIterator together(
      List<PostingsEnum> postings, List<BridgePostings> bridges) {
    List<DocIdSetIterator> all = new ArrayList<>(postings);
    all.add(any(bridges));
    return ConjunctionUtils.intersectIterators(all);
  }

  private static DocIdSetIterator any(List<BridgePostings> bridges) {
    if (bridges.size() == 1) {
      return bridges.getFirst().postings;
    }
    List<DisiWrapper> each = new ArrayList<>();
    for (BridgePostings bridge : bridges) {
      each.add(
          new DisiWrapper(
              new ConstantScoreScorer(0f, ScoreMode.COMPLETE_NO_SCORES, bridge.postings), false));
    }
    return new DisjunctionDISIApproximation(each, Long.MAX_VALUE);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + name.tokens().key() + " with marks";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BridgedPhraseQuery query
        && field.equals(query.field)
        && name.equals(query.name)
        && longer.equals(query.longer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, name, longer);
  }
}
