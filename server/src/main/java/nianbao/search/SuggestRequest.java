package nianbao.search;

/**
 * What to complete.
 *
 * @param query as typed so far, in the language of {@link nianbao.search.query.QueryParser}
 * @param size how many suggestions at most, 1 to {@link #MAX_SIZE}
 */
public record SuggestRequest(String query, int size) {

  public static final int MAX_SIZE = 20;
  public static final int STANDARD_SIZE = 8;

  public SuggestRequest {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(size + " suggestions");
    }
  }

  /** A request for {@link #STANDARD_SIZE} suggestions. */
  public static SuggestRequest of(String query) {
    return new SuggestRequest(query, STANDARD_SIZE);
  }
}
