package nianbao.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import nianbao.library.imports.ImportFolder.Upload;
import nianbao.library.imports.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The files of a form, written to disk as they arrive. The field {@code token} has to come before
 * them.
 */
public final class PostedFiles implements MultipartParser.PartHandler, AutoCloseable {
  /** Bytes of a form; a browser that sends more should rather have scripts. */
  private static final long LARGEST_FORM = 16L << 30;

  /**
   * So much is read of a form whose token is wrong: a browser that is still sending when the
   * connection ends never shows why.
   */
  private static final long MOST_DISCARDED = 16L << 20;

  private static final int LONGEST_TOKEN = 200;

  private final Importing importing;
  private final ByteArrayOutputStream token = new ByteArrayOutputStream();
  private final List<Receipt> receipts = new ArrayList<>();
  private boolean isToken;
  private @Nullable Upload upload;

  /** Why no more files are taken; {@code null} while they are. */
  private @Nullable RequestException refused;

  private long discarded;

  private PostedFiles(Importing importing) {
    this.importing = importing;
  }

  /**
   * Takes the files of a form.
   *
   * @return what became of each, in their order
   * @throws RequestException when it is no such form, breaks off, or has another token
   */
  public static List<Receipt> take(HttpServerExchange exchange, Importing importing)
      throws IOException {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE));
    String boundary = Headers.extractQuotedValueFromHeader(type, "boundary");
    if (!type.startsWith("multipart/form-data") || boundary == null) {
      exchange.setPersistent(false);
      throw RequestException.parameter("Content-Type", type, "Send a form with files.");
    }
    try (PostedFiles files = new PostedFiles(importing)) {
      FormParser parser = new FormParser(boundary, files);
      boolean whole = RequestBody.read(exchange, LARGEST_FORM, bytes -> files.parse(parser, bytes));
      if (files.refused != null) {
        throw files.refused;
      }
      if (!whole || !parser.isComplete()) {
        throw RequestException.of(ErrorCode.TOO_LARGE, "The form is too large or breaks off.");
      }
      return files.receipts;
    } catch (MalformedMessageException e) {
      exchange.setPersistent(false);
      throw RequestException.parameter("Content-Type", type, "The form is malformed.");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void parse(FormParser parser, ByteBuffer bytes) throws IOException {
    if (refused == null) {
      parser.parse(bytes);
    } else {
      discarded += bytes.remaining();
      if (discarded > MOST_DISCARDED) {
        throw refused;
      }
    }
  }

  @Override
  public void beginPart(HeaderMap headers) {
    String disposition = String.valueOf(headers.getFirst(Headers.CONTENT_DISPOSITION));
    String file = Headers.extractQuotedValueFromHeader(disposition, "filename");
    isToken = "token".equals(Headers.extractQuotedValueFromHeader(disposition, "name"));
    if (file == null || file.isEmpty() || refused != null) {
      return;
    }
    try {
      importing.token().check(token.toString(UTF_8));
      upload = importing.folder().receive(file);
    } catch (RequestException e) {
      refused = e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void data(ByteBuffer bytes) {
    if (upload != null) {
      write(upload, bytes);
    } else if (isToken && token.size() + bytes.remaining() <= LONGEST_TOKEN) {
      byte[] more = new byte[bytes.remaining()];
      bytes.get(more);
      token.write(more, 0, more.length);
    }
  }

  private static void write(Upload upload, ByteBuffer bytes) {
    try {
      upload.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void endPart() {
    if (upload == null) {
      return;
    }
    try (Upload received = upload) {
      upload = null;
      receipts.add(importing.keep(received));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops a file that has not arrived as a whole. */
  @Override
  public void close() throws IOException {
    if (upload != null) {
      upload.close();
    }
  }
}
