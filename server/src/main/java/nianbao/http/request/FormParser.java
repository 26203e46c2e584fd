package nianbao.http.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.MalformedMessageException;
import io.undertow.util.MultipartParser;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes a form with files apart as its bytes arrive. */
final class FormParser {
  private static final int BUFFER = 16 * 1024;

  private final MultipartParser.ParseState state;

  /**
   * @param boundary between the parts, as the content type names it
   * @param parts told what the form has; throws no {@link IOException} of its own
   */
  FormParser(String boundary, MultipartParser.PartHandler parts) {
    this.state =
        MultipartParser.beginParse(
            new DefaultByteBufferPool(false, BUFFER),
            parts,
            boundary.getBytes(ISO_8859_1),
            UTF_8.name());
  }

  /**
   * Takes more of the form.
   *
   * @throws MalformedMessageException when it is none, whatever the parser throws over it: for the
   *     name of a header it is not the same as for an encoding
   */
  void parse(ByteBuffer bytes) throws MalformedMessageException {
    try {
      state.parse(bytes);
    } catch (MalformedMessageException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      MalformedMessageException malformed = new MalformedMessageException();
      malformed.initCause(e);
      throw malformed;
    }
  }

  /** Whether the form has come to its end. */
  boolean isComplete() {
    return state.isComplete();
  }
}
