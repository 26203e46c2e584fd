package nianbao.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why something could not be read or written, for its user: exceptions often say only where. */
final class Reasons {
  private Reasons() {}

  static String of(IOException fault) {
    return switch (fault) {
      case NoSuchFileException missing -> missing.getFile() + ": there is no such file.";
      case AccessDeniedException denied -> denied.getFile() + ": not permitted.";
      case NotDirectoryException file -> file.getFile() + ": not a folder.";
      default -> fault.getMessage() == null ? fault.toString() : fault.getMessage();
    };
  }
}
