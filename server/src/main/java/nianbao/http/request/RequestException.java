package nianbao.http.request;

import java.time.LocalDate;
import nianbao.search.QueryNotice;
import nianbao.text.Beginning;
import org.jspecify.annotations.Nullable;

/** A request that can't be answered as asked; the message tells the client why, in one sentence. */
public final class RequestException extends RuntimeException {
  private static final int LONGEST_ECHO = 200;

  private final ErrorCode code;
  private final String wording;
  private final String message;
  private final @Nullable String parameter;
  private final @Nullable String value;
  private final transient @Nullable QueryNotice notice;

  private RequestException(
      ErrorCode code,
      String wording,
      String message,
      @Nullable String parameter,
      @Nullable String value,
      @Nullable QueryNotice notice) {
    // Refusing a request is routine: nobody reads its stack trace.
    super(message, null, false, false);
    this.code = code;
    this.wording = wording;
    this.message = message;
    this.parameter = parameter;
    this.value = value;
    this.notice = notice;
  }

  private RequestException(
      ErrorCode code,
      String message,
      @Nullable String parameter,
      @Nullable String value,
      @Nullable QueryNotice notice) {
    this(code, code.key(), message, parameter, value, notice);
  }

  /** An error that is not about a parameter. */
  public static RequestException of(ErrorCode code, String message) {
    return new RequestException(code, message, null, null, null);
  }

  /**
   * An original file that can't be shown.
   *
   * @param wording key of what a page says: {@code original-not-kept}
   */
  public static RequestException original(String wording, String message) {
    return new RequestException(ErrorCode.NOT_FOUND, wording, message, null, null, null);
  }

  /**
   * A parameter that is not accepted.
   *
   * @param value as sent; only its first 200 characters are echoed
   */
  public static RequestException parameter(String parameter, String value, String message) {
    return new RequestException(
        ErrorCode.BAD_PARAMETER,
        message,
        Beginning.marked(parameter, LONGEST_ECHO),
        Beginning.marked(value, LONGEST_ECHO),
        null);
  }

  /**
   * A parameter that names what isn't there.
   *
   * @param value as sent; only its first 200 characters are echoed
   */
  public static RequestException notFound(String parameter, String value, String message) {
    return new RequestException(
        ErrorCode.NOT_FOUND,
        message,
        Beginning.marked(parameter, LONGEST_ECHO),
        Beginning.marked(value, LONGEST_ECHO),
        null);
  }

  /**
   * An earlier version that can't be shown.
   *
   * @param wording key of what a page says: {@code version-not-kept}
   * @param parameter that names it
   * @param value as sent; only its first 200 characters are echoed
   */
  public static RequestException version(
      String wording, String parameter, String value, String message) {
    return new RequestException(
        ErrorCode.NOT_FOUND,
        wording,
        message,
        parameter,
        Beginning.marked(value, LONGEST_ECHO),
        null);
  }

  /**
   * A report whose file is gone.
   *
   * @param day when that was found
   */
  public static RequestException gone(LocalDate day, String message) {
    return new RequestException(ErrorCode.GONE, message, null, day.toString(), null);
  }

  /** A query that can't be parsed. */
  public static RequestException query(String query, QueryNotice notice) {
    return new RequestException(
        ErrorCode.BAD_QUERY,
        notice.inBothLanguages(),
        "q",
        Beginning.marked(query, LONGEST_ECHO),
        notice);
  }

  public ErrorCode code() {
    return code;
  }

  /** Key of what a page says; mostly that of the code. */
  public String wording() {
    return wording;
  }

  /** The parameter it is about; {@code null} for none. */
  public @Nullable String parameter() {
    return parameter;
  }

  /** The value of that parameter, shortened, or the day a file was gone; {@code null} for none. */
  public @Nullable String value() {
    return value;
  }

  /** Why the query can't be parsed, in the reader's language; {@code null} for any other error. */
  public @Nullable QueryNotice notice() {
    return notice;
  }

  /** Why, in one sentence. */
  @Override
  public String getMessage() {
    return message;
  }
}
