package nianbao.read;

/**
 * Tells the program's own faults apart, so that one that recurs with every file or request is
 * reported in full once.
 */
public final class FaultSignature {
  private static final String OURS = "nianbao.";

  private FaultSignature() {}

  /**
   * The kind of a fault and where it arose: the innermost frame of this project's code. The
   * innermost frame of all is often the JDK's bounds or null check, which unrelated faults share.
   */
  public static String of(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith(OURS)) {
        return fault.getClass() + " at " + frame;
      }
    }
    return trace.length == 0 ? fault.getClass().toString() : fault.getClass() + " at " + trace[0];
  }
}
