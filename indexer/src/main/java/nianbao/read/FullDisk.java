package nianbao.read;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other faults of input and output, for which Java has no class. */
public final class FullDisk {
  /** In the words of the systems that Nianbao runs on, which speak their users' languages. */
  private static final List<String> TOLD =
      List.of("No space left on device", "设备上没有空间", "裝置上已無多餘空間", "Disk quota exceeded", "超出磁盘限额");

  private FullDisk() {}

  /** Whether this is what is meant. */
  public static boolean isMeantBy(IOException fault) {
    @Nullable String message = fault.getMessage();
    return message != null && TOLD.stream().anyMatch(message::contains);
  }
}
