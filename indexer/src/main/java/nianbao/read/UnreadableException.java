package nianbao.read;

/** A file that can't be read at all; the message tells its user why and what to do about it. */
public final class UnreadableException extends Exception {
  public UnreadableException(String message) {
    super(message);
  }
}
