package nianbao.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.Map;
import nianbao.answer.Json;
import nianbao.http.Errors.ErrorAnswer;
import nianbao.http.handler.ResponseHeaders;
import nianbao.http.page.PageLanguage;
import nianbao.http.page.Wording;
import nianbao.http.request.ErrorCode;

/**
 * What is answered on a connection when there is no request that could be answered: none has come
 * yet, or it can't be read. The connection ends with it.
 */
final class ConnectionAnswer {
  private ConnectionAnswer() {}

  /** As the API puts an error. */
  static ByteBuffer json(ErrorCode code) {
    String sentence = sentence(code, Wording.of(PageLanguage.ENGLISH));
    ErrorAnswer error = new ErrorAnswer(code.key(), sentence, null, null);
    return bytes(code, "application/json; charset=utf-8", Json.of(Map.of("error", error)));
  }

  /** In both languages, since nobody knows what the client reads. */
  static ByteBuffer text(ErrorCode code) {
    StringBuilder body = new StringBuilder();
    for (PageLanguage language : PageLanguage.values()) {
      body.append(sentence(code, Wording.of(language))).append('\n');
    }
    return bytes(code, "text/plain; charset=utf-8", body.toString());
  }

  /** What went wrong, and what to do. */
  private static String sentence(ErrorCode code, Wording wording) {
    String key = "error." + code.key();
    return wording.text(key) + ' ' + wording.text(key + ".advice");
  }

  private static ByteBuffer bytes(ErrorCode code, String type, String body) {
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 ").append(code.status()).append(' ');
    head.append(StatusCodes.getReason(code.status())).append("\r\n");
    ResponseHeaders.ofAnyResponse().forEach((name, value) -> line(head, name.toString(), value));
    line(head, "Content-Type", type);
    line(head, "Content-Length", String.valueOf(body.getBytes(UTF_8).length));
    if (Errors.RETRIABLE.contains(code)) {
      line(head, "Retry-After", "1");
    }
    line(head, "Connection", "close");
    return ByteBuffer.wrap((head + "\r\n" + body).getBytes(UTF_8));
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
