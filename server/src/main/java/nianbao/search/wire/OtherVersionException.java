package nianbao.search.wire;

import java.io.IOException;

/** The two ends of a wire run different versions; the message says what to do. */
public final class OtherVersionException extends IOException {

  /**
   * @param there the version of the wire at the other end
   */
  public OtherVersionException(String there) {
    super(
        "The index is served by another version of Nianbao (wire "
            + there
            + ", here "
            + ShardServer.VERSION
            + "): install the same version at both ends.");
  }
}
