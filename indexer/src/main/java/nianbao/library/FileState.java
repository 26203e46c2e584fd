package nianbao.library;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What a file is like without reading it.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970, as exactly as the file system tells
 */
record FileState(long size, long modified) {

  static FileState of(BasicFileAttributes attributes) {
    return new FileState(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /** A moment in nanoseconds since 1970. */
  static long nanos(Instant moment) {
    return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
  }

  /**
   * How many nanoseconds before a moment it was modified; negative when after.
   *
   * @param moment in nanoseconds since 1970
   */
  long age(long moment) {
    return moment - modified;
  }
}
