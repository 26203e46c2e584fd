package nianbao.search.query;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nianbao.search.query.QueryNode.Near;
import nianbao.text.LiteralTokens;
import nianbao.text.Range;

/**
 * Two units close to each other in any order, each literally or by a synonym.
 *
 * @param proximity how near to each other
 */
public record NearTerms(UnitTerms left, UnitTerms right, Proximity proximity)
    implements TextPattern {

  /** The terms of a pair as it was typed. */
  public static NearTerms of(Near near) {
    return new NearTerms(
        UnitTerms.of(near.left()), UnitTerms.of(near.right()), Proximity.apart(near.distance()));
  }

  @Override
  public List<UnitTerms> units() {
    return List.of(left, right);
  }

  @Override
  public NearTerms withUnits(UnaryOperator<UnitTerms> terms) {
    return new NearTerms(terms.apply(left), terms.apply(right), proximity);
  }

  @Override
  public List<String> synonyms() {
    return Stream.concat(left.synonyms().stream(), right.synonyms().stream()).toList();
  }

  @Override
  public List<String> otherWritings() {
    return Stream.concat(left.otherWritings().stream(), right.otherWritings().stream()).toList();
  }

  /** What is near must stand as one of the listed writings. */
  @Override
  public boolean isFoundWithMarks() {
    return false;
  }

  @Override
  public List<Range> markedRangesIn(LiteralTokens text) {
    return List.of();
  }

  @Override
  public List<Range> rangesIn(LiteralTokens text) {
    List<List<Span>> lefts = left.occurrencesIn(text);
    List<List<Span>> rights = right.occurrencesIn(text);
    Set<Range> ranges = new LinkedHashSet<>(Span.shown(near(lefts, rights), text));
    ranges.addAll(Span.shown(near(rights, lefts), text));
    return List.copyOf(ranges);
  }

  /** Those of each wording that have one of the others near. */
  private List<List<Span>> near(List<List<Span>> byWording, List<List<Span>> others) {
    List<Span> sorted =
        others.stream().flatMap(List::stream).sorted(Comparator.comparingInt(Span::from)).toList();
    int longest = sorted.stream().mapToInt(span -> span.to() - span.from()).max().orElse(0);
    return byWording.stream()
        .map(spans -> spans.stream().filter(span -> hasNear(span, sorted, longest)).toList())
        .toList();
  }

  private boolean hasNear(Span span, List<Span> others, int longest) {
    int first = firstFrom(others, span.from() - proximity.most() - longest);
    int last = span.to() + proximity.most();
    for (int i = first; i < others.size() && others.get(i).from() <= last; i++) {
      Span other = others.get(i);
      if (proximity.joins(span.from(), span.to(), other.from(), other.to())) {
        return true;
      }
    }
    return false;
  }

  private static int firstFrom(List<Span> sorted, int position) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).from() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
