package nianbao.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What has to be sent with every change, so that no other site can have a reader's browser make
 * one.
 *
 * @param value made anew at each start
 * @param isOpen whether the pages have it in their forms: only where they are for the user of this
 *     machine alone. Elsewhere it is told at the start and has to be typed
 */
public record AccessToken(String value, boolean isOpen) {
  private static final int BYTES = 12;

  /** A new one. */
  public static AccessToken random(boolean isOpen) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new AccessToken(HexFormat.of().formatHex(bytes), isOpen);
  }

  /** What a form begins with: the token, or nothing where it has to be typed. */
  public String inForms() {
    return isOpen ? value : "";
  }

  /**
   * Checks what was sent.
   *
   * @throws RequestException when it is something else
   */
  public void check(String sent) {
    if (!MessageDigest.isEqual(value.getBytes(UTF_8), sent.strip().getBytes(UTF_8))) {
      throw RequestException.of(
          ErrorCode.BAD_TOKEN,
          isOpen
              ? "The token is missing or of an earlier start; reload the page."
              : "The token is missing or wrong; it was printed when the server was started.");
    }
  }
}
