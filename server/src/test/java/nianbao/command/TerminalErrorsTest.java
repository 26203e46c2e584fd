package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.command.terminal.CommandFailure;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is typed, what goes wrong is told in one line, and never in the words of a library. */
@Timeout(120) // a server that starts would run until it is stopped
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class TerminalErrorsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    OfficeFiles.writeTwo(folder);
    Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 nothing");
    Files.createFile(folder.resolve("empty.txt"));
    Path cut = folder.resolve("cut.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(cut))) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("一、总体情况".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
  }

  /** Files are named by where they are: {@code @} stands for the folder. */
  private Run run(String typed) {
    return Run.of((Object[]) typed.replace("@", folder + "/").split(" ", -1));
  }

  /** The lines that a run ends with, when they are no more than one can read. */
  private String told(Run run, String typed) {
    List<String> lines = run.err().lines().filter(line -> line.startsWith("nianbao: ")).toList();
    assertEquals(1, lines.size(), run.err());
    String line = lines.getFirst();
    assertFalse(
        run.err().matches("(?s).*(Exception|\\bjava[.x]|\\n\\tat |\\bnull\\b).*"), run.err());
    assertFalse(line.replace(folder.toString(), "@").matches("nianbao: .*: .*: .*: .*"), line);
    if (run.exitCode() == 2) {
      String command = typed.startsWith("nope") ? "" : " " + typed.split(" ", -1)[0];
      assertTrue(run.err().endsWith("See nianbao" + command + " --help\n"), run.err());
    }
    return line.substring("nianbao: ".length()).replace(folder.toString() + "/", "@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "parse @none.txt | 1 | @none.txt: no such file.",
        "parse @empty.txt | 1 | @empty.txt: the file is empty",
        "parse @broken.zip | 1 | @broken.zip: the zip is broken (",
        "parse @cut.zip | 1 | @cut.zip: the zip is broken (",
        "parse @broken.pdf | 1 | @broken.pdf: this PDF is broken (",
        "parse @ | 1 | ",
        "index @broken.zip --data @d | 1 | ",
        "index @none --data @d | 2 | '@none': no such file or folder",
        "index @broken.pdf --data @empty.txt | 1 | @empty.txt: a file stands where a folder is",
        "index @empty.txt --data @empty.txt/d | 1 | @empty.txt",
        "search x --data @none | 1 | nothing is indexed in @none yet; nianbao index DIR",
        "search x --data @empty.txt | 1 | nothing is indexed in @empty.txt yet; nianbao index",
        "search x --year abc --data @d | 2 | year 'abc': Give a year or a range of years",
        "search x --page a --data @d | 2 | page 'a': Give a whole number from 1",
        "search x --data | 2 | Missing required parameter for option '--data' (DIR)",
        "check --data @none | 1 | nothing is indexed in @none yet",
        "terms @none.txt | 1 | @none.txt: no such file.",
        "terms @broken.zip | 2 | @broken.zip: this is not text in UTF-8",
        "verify --data @none | 1 | nothing is indexed in @none",
        "repair --data @none | 1 | nothing is indexed in @none",
        "serve --port x | 2 | Invalid value for option '--port': 'x' is not a number",
        "serve --port 99999 | 2 | port 99999 is not between 0 and 65535",
        "serve --public-url ::: | 2 | Invalid value for option '--public-url': ':::' is not a web",
        "serve --public-url foo | 2 | not a web address, such as https://reports.example: foo",
        "serve --reports @none | 2 | '@none': no such file or folder",
        "serve --nope | 2 | Unknown option: '--nope'",
        "serve nope | 2 | serve takes no argument 'nope'",
        "serve --data @d --host 192.0.2.1 | 1 | can't listen on 192.0.2.1 port 8080 (",
        "nope | 2 | there is no command 'nope'"
      })
  void oneLineTellsWhatAndWhere(String typed, int exitCode, String beginning) {
    Run run = run(typed);

    assertEquals(exitCode, run.exitCode(), run.err());
    String told = told(run, typed);
    assertTrue(beginning == null || told.startsWith(beginning), told);
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String typed = "serve --data @d --port " + taken.getLocalPort();
      Run run = run(typed);

      assertEquals(1, run.exitCode());
      String told = told(run, typed);
      assertTrue(told.startsWith("can't listen on 127.0.0.1 port " + taken.getLocalPort()), told);
      assertTrue(told.contains("choose another --port"), told);
    }
  }

  @Test
  void aFullDiskIsNamed() throws IOException {
    assertEquals(
        "/srv/a: the disk is full; make room on it and run this again.",
        CommandFailure.reason(new FileSystemException("/srv/a", null, "No space left on device")));
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "a device of Linux");
    try (OutputStream out = new FileOutputStream(full.toFile())) {
      out.write(1);
    } catch (IOException e) {
      assertEquals(
          "the disk is full; make room on it and run this again.", CommandFailure.reason(e));
    }
  }
}
