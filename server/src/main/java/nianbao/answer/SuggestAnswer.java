package nianbao.answer;

import java.util.List;
import nianbao.search.SuggestRequest;
import nianbao.search.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions as the API answers them; the components are the fields of the JSON, in order.
 *
 * @param q the query as sent
 * @param tookMillis time spent, without writing the answer
 */
public record SuggestAnswer(String q, List<SuggestionAnswer> suggestions, long tookMillis) {

  /**
   * One way to complete the query.
   *
   * @param kind {@code phrase}, {@code place}, {@code office} or {@code agency}
   * @param matched pairs of UTF-16 offsets in the text, end exclusive
   */
  public record SuggestionAnswer(
      String text,
      String kind,
      int count,
      String q,
      Suggestion.@Nullable Filter filter,
      @Nullable String detail,
      List<List<Integer>> matched) {}

  /** The answer to a request. */
  public static SuggestAnswer of(
      SuggestRequest request, List<Suggestion> suggestions, long tookMillis) {
    return new SuggestAnswer(
        request.query(), suggestions.stream().map(SuggestAnswer::suggestion).toList(), tookMillis);
  }

  private static SuggestionAnswer suggestion(Suggestion suggestion) {
    return new SuggestionAnswer(
        suggestion.text(),
        ReportAnswer.lowerCase(suggestion.kind()),
        suggestion.count(),
        suggestion.query(),
        suggestion.filter(),
        suggestion.detail(),
        suggestion.matched().stream().map(range -> List.of(range.start(), range.end())).toList());
  }
}
