package nianbao.command.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.read.FaultSignature;
import nianbao.read.FullDisk;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/** A command can't do what it was asked to; the message tells the user why, in one sentence. */
public final class CommandFailure extends RuntimeException {
  /** The files with the details of internal errors, by their signature. */
  private static final Map<String, Path> DETAILS = new ConcurrentHashMap<>();

  public CommandFailure(String message) {
    super(message);
  }

  /**
   * What to tell the user about anything that was thrown, in one line. For an internal error that
   * includes the file with its details, which is written once for each kind: one fault may hit a
   * thousand files.
   */
  public static String reason(Throwable fault) {
    String reason =
        switch (fault) {
          case CommandFailure failure -> failure.getMessage();
          case UnreadableException unreadable -> unreadable.getMessage();
          case NoSuchFileException missing -> missing.getFile() + ": no such file.";
          case AccessDeniedException denied -> denied.getFile() + ": permission denied.";
          case NotDirectoryException file -> file.getFile() + ": not a folder.";
          case FileAlreadyExistsException file ->
              file.getFile() + ": a file stands where a folder is needed; name another place.";
          case FileSystemException file -> file.getFile() + ": " + problem(file, file.getReason());
          case IOException io -> problem(io, io.getMessage());
          default -> internalError(fault);
        };
    return TerminalPrinter.readable(String.valueOf(reason));
  }

  /**
   * What went wrong with input or output.
   *
   * @param told in the words of the system
   */
  private static String problem(IOException fault, @Nullable String told) {
    if (FullDisk.isMeantBy(fault)) {
      return "the disk is full; make room on it and run this again.";
    }
    return told == null ? "it can't be read or written." : told;
  }

  private static String internalError(Throwable fault) {
    Path details = DETAILS.computeIfAbsent(FaultSignature.of(fault), first -> writeDetails(fault));
    return "internal error, a fault of Nianbao and not of what it was given; "
        + (details == null
            ? "there is no room for its details: " + fault
            : "details in " + details);
  }

  /** Writes the stack trace to a file; {@code null} when it can't be written. */
  private static @Nullable Path writeDetails(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    try {
      return Files.writeString(Files.createTempFile("nianbao-fault-", ".txt"), trace.toString());
    } catch (IOException e) {
      return null;
    }
  }
}
