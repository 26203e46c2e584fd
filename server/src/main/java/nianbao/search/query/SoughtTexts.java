package nianbao.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.search.query.QueryNode.Text;

/**
 * What is looked for for each text of a query.
 *
 * @param byText of every text that is to be found
 */
public record SoughtTexts(Map<Text, SoughtText> byText) {

  /** Words of all texts together, other wordings counted, any of which may be looked for. */
  private static final int MOST_WORDINGS = 256;

  public SoughtTexts {
    byText = Map.copyOf(byText);
  }

  /** As the query asks. */
  public static SoughtTexts asked(QueryNode query) {
    return of(query, SoughtText::of);
  }

  /** As it is typed and in no other wording: what a report must be without. */
  public static SoughtTexts literally(QueryNode query) {
    return of(query, SoughtText::literally);
  }

  /** What is looked for when there is nothing as asked, step by step wider; steps differ. */
  public static List<SoughtTexts> wider(QueryNode query) {
    int most = MOST_WORDINGS / Math.max(1, query.wanted().size());
    return Stream.of(
            of(query, SoughtText::allWords), of(query, text -> SoughtText.someWords(text, most)))
        .distinct()
        .filter(step -> !step.equals(asked(query)))
        .toList();
  }

  private static SoughtTexts of(QueryNode query, Function<Text, SoughtText> sought) {
    Map<Text, SoughtText> byText = new HashMap<>();
    query.wanted().forEach(text -> byText.computeIfAbsent(text, sought));
    return new SoughtTexts(byText);
  }

  /** What is looked for for a text. */
  public SoughtText of(Text text) {
    return Objects.requireNonNull(byText.get(text), () -> "not of this query: " + text);
  }
}
