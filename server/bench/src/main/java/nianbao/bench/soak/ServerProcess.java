package nianbao.bench.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.bench.speed.GeneratedLibrary;
import nianbao.command.Main;
import nianbao.sample.InventedProvince;

/**
 * {@code nianbao serve} over a library, and what the system, which is Linux, says of its process.
 */
final class ServerProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("\\d+ reports at (http://\\S+)");
  private static final Pattern AFTER_COLLECTION = Pattern.compile("M->(\\d+)M\\(");
  private static final int STARTING_MINUTES = 30;
  private static final int ENDING_SECONDS = 30;

  private final Process process;
  private final URI address;
  private final Path collected;
  private int collectionsSeen;

  private ServerProcess(Process process, URI address, Path collected) {
    this.process = process;
    this.address = address;
    this.collected = collected;
  }

  /** Starts it, and waits until everything in the library can be found. */
  static ServerProcess start(GeneratedLibrary library) throws IOException {
    Path log = library.folder().resolve("server.log");
    Path collected = library.folder().resolve("collections.log");
    Process process =
        program(
                List.of("-Xlog:gc:file=" + collected),
                "serve",
                "--port",
                "0",
                "--reports",
                library.reports().toString(),
                "--data",
                library.folder().toString())
            .redirectError(log.toFile())
            .start();
    AtomicBoolean isReady = new AtomicBoolean();
    CompletableFuture.delayedExecutor(STARTING_MINUTES, TimeUnit.MINUTES)
        .execute(
            () -> {
              if (!isReady.get()) {
                process.destroyForcibly(); // so that there is no more to read
              }
            });
    BufferedReader said = process.inputReader(UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        isReady.set(true);
        return new ServerProcess(process, URI.create(ready.group(1)), collected);
      }
    }
    process.destroyForcibly();
    throw new IOException("the server didn't start: " + Files.readString(log));
  }

  /**
   * A command of Nianbao's, not started yet.
   *
   * @param options for its JVM
   */
  static ProcessBuilder program(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ServerProcess.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Nianbao, which knows the places of generated reports, too. */
  public static void main(String[] arguments) {
    InventedProvince.add();
    Main.main(arguments);
  }

  /**
   * What the process has.
   *
   * @param heap megabytes after the collection of garbage, since the last look, that left the
   *     least, 0 if there was none; to ask for one would stop the server
   * @param resident megabytes in memory, of all kinds
   */
  record Holdings(long heap, long resident, long files, long threads) {}

  /** Looks, without the server noticing. */
  synchronized Holdings holdings() throws IOException {
    Path system = Path.of("/proc", Long.toString(process.pid()));
    List<String> status = Files.readAllLines(system.resolve("status"));
    try (Stream<Path> files = Files.list(system.resolve("fd"))) {
      return new Holdings(
          heap(), number(status, "VmRSS:") >> 10, files.count(), number(status, "Threads:"));
    }
  }

  private long heap() throws IOException {
    List<String> collections = Files.readAllLines(collected);
    long least =
        collections.stream()
            .skip(collectionsSeen)
            .map(AFTER_COLLECTION::matcher)
            .filter(Matcher::find)
            .mapToLong(after -> Long.parseLong(after.group(1)))
            .min()
            .orElse(0);
    collectionsSeen = collections.size();
    return least;
  }

  private static long number(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  URI address() {
    return address;
  }

  /** The processor time used so far; zero where the system doesn't tell. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Tells it to stop, and waits, but not for ever.
   *
   * @return its exit code; that of a process that was killed if it doesn't end by itself
   */
  int stop() throws InterruptedException {
    process.toHandle().destroy();
    process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
    return process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
