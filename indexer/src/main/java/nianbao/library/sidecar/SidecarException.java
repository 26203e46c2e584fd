package nianbao.library.sidecar;

/** A table, row or cell can't be used; the message is for the person who wrote it. */
final class SidecarException extends Exception {
  SidecarException(String message) {
    super(message);
  }
}
