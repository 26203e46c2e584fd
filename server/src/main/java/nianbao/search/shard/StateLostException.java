package nianbao.search.shard;

import java.io.IOException;

/**
 * The state that a shard was opened in is no longer there, such as after the end of the machine
 * that had it. Whatever was asked can be asked anew of a state that is opened now.
 */
public final class StateLostException extends IOException {

  public StateLostException() {
    super("The index has moved to another machine meanwhile; ask again.");
  }
}
