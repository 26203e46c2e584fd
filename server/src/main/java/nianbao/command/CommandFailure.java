package nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/** A command can't do what it was asked for; the message tells its user why, in one sentence. */
final class CommandFailure extends RuntimeException {
  /** Where the details of our own faults were written, by kind and place. */
  private static final Map<String, Path> DETAILS = new ConcurrentHashMap<>();

  CommandFailure(String message) {
    super(message);
  }

  /**
   * What a user is told of whatever was thrown, in one line. Of what is wrong with a file, only
   * that; of a fault of our own, where its details were written down: once for each kind, for one
   * fault may meet a thousand files.
   */
  static String reason(Throwable fault) {
    String reason =
        switch (fault) {
          case CommandFailure failure -> failure.getMessage();
          case UnreadableException unreadable -> unreadable.getMessage();
          case NoSuchFileException missing -> missing.getFile() + ": there is no such file.";
          case AccessDeniedException denied -> denied.getFile() + ": not permitted.";
          case NotDirectoryException file -> file.getFile() + ": not a folder.";
          case IOException io -> io.getMessage() == null ? io.toString() : io.getMessage();
          default -> ownFault(fault);
        };
    return TerminalPrinter.readable(String.valueOf(reason));
  }

  private static String ownFault(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String kind = fault.getClass() + (trace.length == 0 ? "" : " at " + trace[0]);
    Path details = DETAILS.computeIfAbsent(kind, first -> written(fault));
    return "internal error, a fault of Nianbao: "
        + fault
        + (details == null ? "" : "; details in " + details);
  }

  /** The file with the stack trace of a fault; {@code null} when none can be written. */
  private static @Nullable Path written(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    try {
      return Files.writeString(Files.createTempFile("nianbao-fault-", ".txt"), trace.toString());
    } catch (IOException e) {
      return null;
    }
  }
}
