package nianbao.http;

import io.undertow.util.StatusCodes;
import java.util.Locale;

/**
 * What can go wrong with a request, by the names the API gives it. The only place that chooses a
 * status code for a fault.
 */
enum ErrorCode {
  /** A parameter that is unknown, given twice or has a value that is not allowed. */
  BAD_PARAMETER(StatusCodes.BAD_REQUEST),
  /** A query that can't be understood at all. */
  BAD_QUERY(StatusCodes.BAD_REQUEST),
  /** A Host header that does not name this server. */
  BAD_HOST(StatusCodes.BAD_REQUEST),
  /** A method other than GET and HEAD. */
  BAD_METHOD(StatusCodes.METHOD_NOT_ALLOWED),
  /** No such report, page or file. */
  NOT_FOUND(StatusCodes.NOT_FOUND),
  /** An address longer than accepted, or a request with a body. */
  TOO_LARGE(StatusCodes.REQUEST_ENTITY_TOO_LARGE),
  /** More requests at once than the server keeps waiting. */
  TOO_MANY_REQUESTS(StatusCodes.TOO_MANY_REQUESTS),
  /** The index can't answer yet, or not with all it should hold. */
  UNAVAILABLE(StatusCodes.SERVICE_UNAVAILABLE),
  /** A fault of the server. */
  INTERNAL(StatusCodes.INTERNAL_SERVER_ERROR);

  private final int status;

  ErrorCode(int status) {
    this.status = status;
  }

  /** The HTTP status code of an answer that tells of it. */
  int status() {
    return status;
  }

  /** As the API prints it: {@code bad-parameter}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
