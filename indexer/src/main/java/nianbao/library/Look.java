package nianbao.library;

/** How an update looks at the files of collections. */
public enum Look {
  /** Reads the files whose size or time have changed. */
  CHANGED,

  /** The same, but leaves files that are perhaps still being written for a later look. */
  SETTLED,

  /** Reads all files, even those that seem to be as they were. */
  ALL
}
