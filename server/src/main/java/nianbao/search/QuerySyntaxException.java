package nianbao.search;

/** A query that can't be understood. */
public final class QuerySyntaxException extends RuntimeException {

  private final transient QueryNotice notice;

  /**
   * @param notice why and, if known, at which character; the message is the same in both languages
   */
  public QuerySyntaxException(QueryNotice notice) {
    super(notice.inBothLanguages());
    this.notice = notice;
  }

  /** Why, in the reader's language. */
  public QueryNotice notice() {
    return notice;
  }
}
