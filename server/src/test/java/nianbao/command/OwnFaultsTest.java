package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults of the program itself are told in one line that leads to their details. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class OwnFaultsTest {
  @TempDir private Path folder;
  private Path reports;

  @BeforeEach
  void writeReports() throws IOException {
    reports = OfficeFiles.writeTwo(folder);
  }

  /** A sink that fails for what has a word in it, as a full disk or a fault of ours could. */
  private static final class FailingWriter extends StringWriter {
    private final Throwable fault;

    FailingWriter(Throwable fault) {
      this.fault = fault;
    }

    @Override
    public void write(String text, int from, int length) {
      if (text.contains("云溪市")) {
        switch (fault) {
          case RuntimeException exception -> throw exception;
          case Error error -> throw error;
          default -> throw new AssertionError(fault);
        }
      }
      super.write(text, from, length);
    }
  }

  static List<Throwable> ownFaults() {
    return List.of(
        new IllegalStateException("first line\nsecond line"),
        new StackOverflowError(),
        new OutOfMemoryError("Java heap space"),
        new ExceptionInInitializerError("no such table"));
  }

  @ParameterizedTest
  @MethodSource("ownFaults")
  void parseGoesOnWhateverIsThrownAndTellsItInOneLine(Throwable fault) throws IOException {
    FailingWriter out = new FailingWriter(fault);
    StringWriter err = new StringWriter();
    String first = reports.resolve("a.txt").toString();
    String second = reports.resolve("b.txt").toString();

    int exitCode =
        Main.run(
            Main::commandLine,
            new PrintWriter(out),
            new PrintWriter(err),
            "parse",
            first,
            second,
            first);

    assertEquals(1, exitCode);
    assertEquals(1, out.toString().lines().count());
    assertEquals(
        "b.txt",
        JsonParser.parseString(out.toString()).getAsJsonObject().get("file").getAsString());
    List<String> told = err.toString().lines().toList();
    assertEquals(2, told.size(), err.toString());
    assertEquals(told.getFirst(), told.getLast(), "the details are written once");
    assertOwnFault(
        told.getFirst(),
        "nianbao: "
            + first
            + ": internal error, a fault of Nianbao and not of what it was given; details in ",
        fault);
  }

  @ParameterizedTest
  @MethodSource("ownFaults")
  void anUncaughtFaultIsOneLineThatLeadsToItsDetails(Throwable fault) throws IOException {
    StringWriter err = new StringWriter();
    String data = folder.resolve("data").toString();

    Run.of("index", reports, "--data", data);
    int exitCode =
        Main.run(
            Main::commandLine,
            new PrintWriter(new FailingWriter(fault)),
            new PrintWriter(err),
            "search",
            "餐饮油烟",
            "--json",
            "--data",
            data);

    assertEquals(1, exitCode);
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertOwnFault(
        err.toString().strip(),
        "nianbao: internal error, a fault of Nianbao and not of what it was given; details in ",
        fault);
  }

  private static void assertOwnFault(String line, String beginning, Throwable fault)
      throws IOException {
    assertTrue(line.startsWith(beginning), line);
    Path details = Path.of(line.substring(beginning.length()));
    String trace = Files.readString(details);
    details.toFile().deleteOnExit(); // the same fault elsewhere leads to the same file
    assertTrue(trace.startsWith(fault.toString()), trace);
    assertTrue(trace.contains("at nianbao.command."), trace);
  }
}
