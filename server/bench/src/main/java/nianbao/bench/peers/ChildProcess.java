package nianbao.bench.peers;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, which is ended when this is closed. */
final class ChildProcess implements AutoCloseable {

  /** How often the processor time is looked at; what is used after the last time is not seen. */
  private static final long POLL_MILLIS = 10;

  private static final long ENDING_SECONDS = 90;
  private static final int SHOWN_OF_LOG = 2_000;

  private final Process process;
  private final Path log;

  private ChildProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** For Lucene's code for the Vector API. */
  static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

  /**
   * Starts a program with the same Java as this one.
   *
   * @param options for the JVM, besides those that all have
   * @param log receives what it prints
   */
  static ChildProcess start(
      String classPath, List<String> options, Class<?> program, Path log, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED", "-cp", classPath));
    command.addAll(options);
    command.add(program.getName());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new ChildProcess(process, log);
  }

  /** A port on loopback that is free now. */
  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The processor time used so far; zero where the system does not tell, or it has ended. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Waits for the end.
   *
   * @return the processor time used
   * @throws IOException with the end of its log if it failed
   */
  Duration await() throws IOException, InterruptedException {
    Duration used = Duration.ZERO;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      Duration now = processorTime();
      used = now.compareTo(used) > 0 ? now : used;
    }
    if (process.exitValue() != 0) {
      throw failure("exit code " + process.exitValue());
    }
    return used;
  }

  /** A failure of this program, with the end of what it printed. */
  IOException failure(String what) throws IOException {
    String printed = Files.readString(log, StandardCharsets.UTF_8);
    return new IOException(
        what + ": " + printed.substring(Math.max(0, printed.length() - SHOWN_OF_LOG)).strip());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, ENDING_SECONDS, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
  }
}
