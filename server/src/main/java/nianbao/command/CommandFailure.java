package nianbao.command;

/** A command can't do what it was asked for; the message tells its user why, in one sentence. */
final class CommandFailure extends RuntimeException {
  CommandFailure(String message) {
    super(message);
  }
}
