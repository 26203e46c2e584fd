package nianbao.http;

import java.util.Locale;

/** What can go wrong with a request, by the names the API gives it. */
public enum ErrorCode {
  /** A parameter that is unknown, given twice or has a value that is not allowed. */
  BAD_PARAMETER,
  /** A query that can't be understood at all. */
  BAD_QUERY,
  /** A Host header that does not name this server. */
  BAD_HOST,
  /** A method other than GET and HEAD. */
  BAD_METHOD,
  /** No such report, page or file. */
  NOT_FOUND,
  /** An address longer than accepted, or a request with a body. */
  TOO_LARGE,
  /** More requests at once than the server keeps waiting. */
  TOO_MANY_REQUESTS,
  /** The index can't answer yet. */
  UNAVAILABLE,
  /** A fault of the server. */
  INTERNAL;

  /** As the API prints it: {@code bad-parameter}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
