package nianbao.read;

/** A file that can't be read at all; the message tells its user why and what to do about it. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  private static final String OURS = "nianbao.";

  public UnreadableException(String message) {
    super(message);
  }

  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * What a library or the JDK says of a damaged file. Libraries fail in many ways over damage, so
   * their runtime exceptions count as well; one that our own code has thrown is a mistake of ours
   * and is thrown on, lest anybody look for it in the file.
   *
   * @param what the file is: {@code this PDF}
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

  /** A document that holds more than is read. */
  public static UnreadableException exceeded(Limits.Exceeded problem) {
    return new UnreadableException("this is no report: " + problem.getMessage(), problem);
  }

  /** Whether the first code outside the JDK's core is this project's. */
  private static boolean isOurs(RuntimeException problem) {
    for (StackTraceElement frame : problem.getStackTrace()) {
      if (!"java.base".equals(frame.getModuleName())) {
        return frame.getClassName().startsWith(OURS);
      }
    }
    return false;
  }
}
