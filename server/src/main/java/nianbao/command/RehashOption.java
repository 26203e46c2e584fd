package nianbao.command;

import nianbao.library.Look;
import picocli.CommandLine.Option;

/** The option of commands that look at folders to read every file. */
final class RehashOption {
  @Option(
      names = "--rehash",
      description =
          "Read all files; otherwise those whose size and time are as they were are not read again.")
  private boolean all;

  Look look() {
    return all ? Look.ALL : Look.CHANGED;
  }
}
