package nianbao.search;

/** A query that can't be understood; the message says what and where. */
public final class QuerySyntaxException extends RuntimeException {
  private final int position;

  /**
   * @param position UTF-16 offset in the query
   */
  public QuerySyntaxException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** UTF-16 offset in the query. */
  public int position() {
    return position;
  }
}
