package nianbao.command.faults;

/** A change of a file. */
public enum Change {
  /** It is created, or opened for writing. */
  OPEN,
  /** Something is written into it; when that fails, half of it was. */
  WRITE,
  /** What was written is forced to disk. */
  SYNC,
  /** Another file takes its place. */
  RENAME,
  /** It is deleted. */
  DELETE
}
