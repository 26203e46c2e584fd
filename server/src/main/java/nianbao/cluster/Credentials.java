package nianbao.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The name and password of a user of a cluster, which are sent to its nodes and shown nowhere. */
public final class Credentials {

  private final String pair;

  private Credentials(String pair) {
    this.pair = pair;
  }

  /**
   * Those in a file, whose only line is {@code NAME:PASSWORD}.
   *
   * @throws IOException when it can't be read or has something else
   */
  public static Credentials in(Path file) throws IOException {
    String pair = Files.readString(file).strip();
    if (pair.indexOf(':') < 1 || pair.lines().count() != 1) {
      throw new IOException(file + " must have one line, NAME:PASSWORD of a user of the cluster.");
    }
    return new Credentials(pair);
  }

  /** The header that proves who asks. */
  String authorization() {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "credentials";
  }
}
