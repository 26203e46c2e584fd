package nianbao.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other faults of input and output, for which Java has no class. */
public final class FullDisk {
  /** In the words of the systems that Nianbao runs on. */
  private static final String TOLD = "No space left on device";

  private FullDisk() {}

  /** Whether this is what is meant. */
  public static boolean isMeantBy(IOException fault) {
    @Nullable String message = fault.getMessage();
    return message != null && message.contains(TOLD);
  }
}
