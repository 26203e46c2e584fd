package nianbao.search;

/** A query that can't be understood; the message says why and, if known, at which character. */
public final class QuerySyntaxException extends RuntimeException {

  public QuerySyntaxException(String message) {
    super(message);
  }

  /**
   * @param position UTF-16 offset in the query
   */
  public QuerySyntaxException(String message, int position) {
    this(message + place(position));
  }

  /** A position in words, to be appended to a message. */
  public static String place(int position) {
    return "，第 " + (position + 1) + " 个字符 (character " + (position + 1) + ")";
  }
}
