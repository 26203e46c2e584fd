package nianbao.search.wire;

import java.io.IOException;

/** The way to a {@link ShardServer}. */
public interface ShardChannel {

  /**
   * Carries a call there and brings the answer back.
   *
   * @throws IOException when there is none
   */
  byte[] ask(byte[] call) throws IOException;
}
