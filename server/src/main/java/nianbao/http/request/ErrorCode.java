package nianbao.http.request;

import io.undertow.util.StatusCodes;
import java.util.Locale;

/**
 * What can go wrong with a request, under the names the API uses. The only place that chooses the
 * status code of an error.
 */
public enum ErrorCode {
  /**
   * The request is not HTTP/1.1 or not written as that wants it: a percent sign in the address
   * without two digits, a control character, too many headers.
   */
  BAD_REQUEST(StatusCodes.BAD_REQUEST),
  /** A parameter is unknown, given twice or has a value that is not allowed. */
  BAD_PARAMETER(StatusCodes.BAD_REQUEST),
  /** The query can't be parsed. */
  BAD_QUERY(StatusCodes.BAD_REQUEST),
  /** The Host header does not name this server. */
  BAD_HOST(StatusCodes.BAD_REQUEST),
  /** The request was sent by a page of another site. */
  BAD_ORIGIN(StatusCodes.FORBIDDEN),
  /** A change lacks the token of this start, or has another. */
  BAD_TOKEN(StatusCodes.FORBIDDEN),
  /** The method is not one that the address has. */
  BAD_METHOD(StatusCodes.METHOD_NOT_ALLOWED),
  /** No such report, page or file. */
  NOT_FOUND(StatusCodes.NOT_FOUND),
  /** The report's file was removed, and its content is not found elsewhere. */
  GONE(StatusCodes.GONE),
  /** The address or the body is too long, or there may not be a body. */
  TOO_LARGE(StatusCodes.REQUEST_ENTITY_TOO_LARGE),
  /** The client's address asks for more at once than it may. */
  TOO_MANY_REQUESTS(StatusCodes.TOO_MANY_REQUESTS),
  /** All clients together ask for more at once than the server bears, or it is being stopped. */
  BUSY(StatusCodes.SERVICE_UNAVAILABLE),
  /** There is no index to answer from yet, or it is not up to date. */
  UNAVAILABLE(StatusCodes.SERVICE_UNAVAILABLE),
  /** The index is not what was written; nothing is answered from it. */
  DAMAGED(StatusCodes.SERVICE_UNAVAILABLE),
  /** What was sent can't be kept: there is no room on the server's disk. */
  DISK_FULL(StatusCodes.INSUFFICIENT_STORAGE),
  /** The server failed. */
  INTERNAL(StatusCodes.INTERNAL_SERVER_ERROR);

  private final int status;

  ErrorCode(int status) {
    this.status = status;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The name in the API: {@code bad-parameter}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
