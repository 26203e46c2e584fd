package nianbao.read;

/** A file that can be read but is no report, such as the answer of a firewall or a list. */
public final class NotAReportException extends UnreadableException {
  private static final long serialVersionUID = 1;

  private final String kind;

  /**
   * @param kind short name of what it is instead, {@code list}
   * @param message a sentence that follows the name of the file
   */
  public NotAReportException(String kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Short name of what the file is instead of a report. */
  public String kind() {
    return kind;
  }
}
