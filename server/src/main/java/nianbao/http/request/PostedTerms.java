package nianbao.http.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nianbao.read.UnreadableException;
import nianbao.read.text.Encodings;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of terms from the body of a request: the fields {@code terms}, {@code file} and
 * {@code column} of a form, or the list itself as plain text or CSV.
 */
public final class PostedTerms {
  /** Bytes; the longest list takes 3 MB. */
  public static final int LARGEST_BODY = 4 * 1024 * 1024;

  /** So much of a larger body is read all the same. */
  private static final int MOST_DISCARDED = 4 * LARGEST_BODY;

  private PostedTerms() {}

  /**
   * The list in a request.
   *
   * @param column the column of a CSV body; blank for the first
   * @throws RequestException when the body is too large, of another kind or no text
   */
  public static TermList of(HttpServerExchange exchange, String column) throws IOException {
    String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    byte[] body = body(exchange);
    String kind = type == null ? "text/plain" : type.split(";", 2)[0].strip();
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "text/plain" -> TermList.ofLines(text(body));
      case "text/csv" -> TermList.ofCsv(text(body), column);
      case "application/x-www-form-urlencoded" -> {
        QueryParameters form = QueryParameters.of(new String(body, ISO_8859_1));
        yield list(form.text("terms"), false, form.text("column"));
      }
      case "multipart/form-data" -> ofForm(body, String.valueOf(type));
      default ->
          throw RequestException.parameter(
              "Content-Type", kind, "Send a form, text/plain or text/csv.");
    };
  }

  private static byte[] body(HttpServerExchange exchange) throws IOException {
    boolean large = exchange.getRequestContentLength() > LARGEST_BODY;
    if (large && HttpContinue.requiresContinueResponse(exchange)) {
      throw tooLarge(exchange);
    }
    byte[] body = RequestBody.bytes(exchange, LARGEST_BODY, MOST_DISCARDED);
    if (body == null) {
      throw tooLarge(exchange);
    }
    return body;
  }

  /** What is left of the body is not read, so no other request can follow on this connection. */
  private static RequestException tooLarge(HttpServerExchange exchange) {
    exchange.setPersistent(false);
    return RequestException.of(
        ErrorCode.TOO_LARGE, "The list is larger than " + LARGEST_BODY + " bytes, or breaks off.");
  }

  private static String text(byte[] bytes) {
    try {
      return bytes.length == 0 ? "" : Encodings.decode(bytes);
    } catch (UnreadableException e) {
      throw RequestException.parameter("terms", "", "The list is no text: " + e.getMessage());
    }
  }

  private static TermList list(String text, boolean csv, String column) {
    return csv || !column.isBlank() ? TermList.ofCsv(text, column) : TermList.ofLines(text);
  }

  private static TermList ofForm(byte[] body, String type) {
    String boundary = Headers.extractQuotedValueFromHeader(type, "boundary");
    if (boundary == null) {
      throw RequestException.parameter("Content-Type", type, "The form has no boundary.");
    }
    Parts parts = new Parts();
    try {
      new FormParser(boundary, parts).parse(ByteBuffer.wrap(body));
    } catch (MalformedMessageException e) {
      throw RequestException.parameter("Content-Type", type, "The form is malformed.");
    }
    byte[] file = parts.bytes("file");
    String column = text(parts.bytes("column"));
    String name = String.valueOf(parts.fileName).toLowerCase(Locale.ROOT);
    return file.length > 0
        ? list(text(file), name.endsWith(".csv") || name.endsWith(".tsv"), column)
        : list(new String(parts.bytes("terms"), UTF_8), false, column);
  }

  /** The fields of a form. */
  private static final class Parts implements MultipartParser.PartHandler {
    private final Map<String, ByteArrayOutputStream> fields = new HashMap<>();
    private ByteArrayOutputStream current = new ByteArrayOutputStream();
    private @Nullable String fileName;

    byte[] bytes(String field) {
      ByteArrayOutputStream bytes = fields.get(field);
      return bytes == null ? new byte[0] : bytes.toByteArray();
    }

    @Override
    public void beginPart(HeaderMap headers) {
      String disposition = String.valueOf(headers.getFirst(Headers.CONTENT_DISPOSITION));
      String name = Headers.extractQuotedValueFromHeader(disposition, "name");
      String file = Headers.extractQuotedValueFromHeader(disposition, "filename");
      fileName = file == null ? fileName : file;
      current = new ByteArrayOutputStream();
      fields.putIfAbsent(String.valueOf(name), current);
    }

    @Override
    public void data(ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      current.write(bytes, 0, bytes.length);
    }

    @Override
    public void endPart() {}
  }
}
