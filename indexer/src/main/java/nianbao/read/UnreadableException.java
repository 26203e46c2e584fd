package nianbao.read;

/**
 * A file that can't be read at all, or that holds no report ({@link NotAReportException}); the
 * message tells the user why, and what to do about it.
 */
public class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  private static final String OURS = "nianbao.";

  /**
   * @param message a sentence that follows the name of the file
   */
  public UnreadableException(String message) {
    super(message);
  }

  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Wraps what a library or the JDK throws over a damaged file. Libraries fail on damage in many
   * ways, so their runtime exceptions count too. A runtime exception from this project's own code
   * is a bug and is rethrown, so that nobody looks for its cause in the file.
   *
   * @param what names the file in the message: {@code this PDF}
   * @param problem what was thrown
   */
  public static UnreadableException damaged(String what, Throwable problem) {
    if (problem instanceof Limits.Exceeded exceeded) {
      return exceeded(exceeded);
    }
    if (problem instanceof RuntimeException ours && isOurs(ours)) {
      throw ours;
    }
    String reason =
        problem instanceof StackOverflowError
            ? "nested too deeply"
            : problem.getMessage() == null ? problem.toString() : problem.getMessage();
    return new UnreadableException(
        "%s is broken (%s); get it again".formatted(what, reason), problem);
  }

  /** A document that exceeds a limit. */
  public static UnreadableException exceeded(Limits.Exceeded problem) {
    return new UnreadableException("this is not a report: " + problem.getMessage(), problem);
  }

  /** Whether the topmost stack frame outside {@code java.base} belongs to this project. */
  private static boolean isOurs(RuntimeException problem) {
    for (StackTraceElement frame : problem.getStackTrace()) {
      if (!"java.base".equals(frame.getModuleName())) {
        return frame.getClassName().startsWith(OURS);
      }
    }
    return false;
  }
}
