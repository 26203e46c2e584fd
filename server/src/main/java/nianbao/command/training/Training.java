package nianbao.command.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nianbao.command.Main;
import nianbao.command.data.TemporaryFolder;

/**
 * Runs every command on a few of the bundled samples, as users do, and asks the server what its
 * pages ask. Leaves nothing behind.
 */
public final class Training {

  private static final String SAMPLES = "/nianbao/samples.zip";
  private static final int REPORTS = 20;

  /** As often as it takes for busy methods to be told from others. */
  private static final int ROUNDS = 5;

  private static final List<String> QUERIES =
      List.of("信息公开", "公开", "依申请公开 答复", "\"行政复议\"", "2018 商务局", "衢州", "xinxi", "申请>10");

  private Training() {}

  /** Exits with 0 when every command did what it should, else with 1. */
  public static void main(String[] arguments) {
    int exitCode = 1;
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-training")) {
      run(folder.path());
      exitCode = 0;
    } catch (IOException e) {
      System.err.println("nianbao: the training failed: " + e);
    } finally {
      // What the server has begun ends here.
      System.exit(exitCode);
    }
  }

  private static void run(Path folder) throws IOException {
    Path reports = unpack(folder.resolve("reports"));
    String data = folder.resolve("data").toString();
    command("--help");
    command("index", reports.toString(), "--data", data);
    command("parse", one(reports).toString());
    command("search", QUERIES.getFirst(), "--data", data);
    command("check", "--data", data);
    URI server = serve("serve", "--port", "0", "--no-watch", "--data", data);
    for (int round = 0; round < ROUNDS; round++) {
      for (String query : QUERIES) {
        ask(server.resolve("api/v1/search?q=" + encoded(query)));
        ask(server.resolve("api/v1/suggest?q=" + encoded(query)));
      }
    }
    for (String page : List.of("", "readyz", "api/v1/contents", "api/v1/findings")) {
      ask(server.resolve(page));
    }
  }

  /** Unpacks some of the samples into a folder. */
  private static Path unpack(Path folder) throws IOException {
    try (InputStream archive = Training.class.getResourceAsStream(SAMPLES);
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(archive, SAMPLES))) {
      int reports = 0;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && reports < REPORTS;
          entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txt")) {
          Path file = folder.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.write(file, zip.readAllBytes());
          reports++;
        }
      }
    }
    return folder;
  }

  private static Path one(Path reports) throws IOException {
    try (Stream<Path> files = Files.walk(reports)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static void command(String... arguments) throws IOException {
    run(new PrintWriter(Writer.nullWriter()), arguments);
  }

  private static void run(PrintWriter out, String... arguments) throws IOException {
    StringWriter err = new StringWriter();
    int exitCode = Main.run(Main::commandLine, out, new PrintWriter(err), arguments);
    if (exitCode != 0) {
      throw new IOException(arguments[0] + " ends with " + exitCode + ": " + err);
    }
  }

  /** Starts the server; returns its address once it is up to date. */
  private static URI serve(String... arguments) throws IOException {
    try (BufferedReader told = new BufferedReader(serving(arguments))) {
      String line = Objects.requireNonNullElse(told.readLine(), "");
      return URI.create(line.substring(line.lastIndexOf(' ') + 1));
    }
  }

  /** What the server prints on standard output; ends with it. */
  private static PipedReader serving(String... arguments) throws IOException {
    PipedWriter out = new PipedWriter();
    PipedReader told = new PipedReader(out);
    Thread thread =
        new Thread(
            () -> {
              try (PrintWriter printed = new PrintWriter(out)) {
                run(printed, arguments);
              } catch (IOException e) {
                System.err.println("nianbao: " + e.getMessage());
              }
            },
            "nianbao-training");
    thread.setDaemon(true);
    thread.start();
    return told;
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static void ask(URI address) throws IOException {
    try (InputStream answer = address.toURL().openStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    }
  }
}
