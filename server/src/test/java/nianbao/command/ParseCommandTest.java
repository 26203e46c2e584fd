package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.read.warc.WarcFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code parse} prints, and what it says of files that it can't read. */
class ParseCommandTest {
  @TempDir private Path folder;
  private Path reports;

  @BeforeEach
  void writeReports() throws IOException {
    reports = OfficeFiles.writeTwo(folder);
  }

  private static JsonObject json(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }

  @Test
  void printsOneObjectALine() {
    Run run = Run.of("parse", reports.resolve("a.txt"), reports.resolve("b.txt"));

    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size());
    JsonObject first = json(lines.get(0));
    assertEquals("a.txt", first.get("file").getAsString());
    assertTrue(first.get("collection").isJsonNull());
    assertEquals("云溪市", first.get("city").getAsString());
    assertEquals(2019, first.get("reportYear").getAsInt());
    assertEquals(2020, json(lines.get(1)).get("reportYear").getAsInt());
  }

  @Test
  void printsEveryFileOfAnArchive() throws IOException {
    Path archive = folder.resolve("x.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("a.txt", "b.txt")) {
        zip.putNextEntry(new ZipEntry("年报/" + name));
        Files.copy(reports.resolve(name), zip);
      }
      zip.putNextEntry(new ZipEntry("empty.txt"));
    }

    Run run = Run.of("parse", archive);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("x.zip!/empty.txt: the file is empty"), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size());
    assertEquals("x.zip!/年报/a.txt", json(lines.get(0)).get("file").getAsString());
  }

  @Test
  void printsEveryPageOfACapture() throws IOException {
    Path capture = folder.resolve("x.warc.gz");
    String address = "http://a.example/1.html";
    WarcFile pages =
        WarcFile.create().page(address, "<html><p>云溪市年报</p>").page("http://a.example/2", "");
    Files.write(capture, pages.gzipped());

    Run run = Run.of("parse", capture);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("x.warc.gz!/http://a.example/2: the file is empty"), run.err());
    assertEquals(address, json(run.out()).get("sourceUrl").getAsString());
  }

  @Test
  void printsAPageAndItsAttachmentAsOne() throws IOException {
    for (List<String> file : OfficeFiles.PAGE_AND_ATTACHMENT) {
      Files.writeString(folder.resolve(file.get(0)), file.get(1));
    }

    Run run = Run.of("parse", folder.resolve("fj.doc"), folder.resolve("p.html"));

    assertEquals(0, run.exitCode(), run.err());
    JsonObject report = json(run.out());
    assertEquals("p.html", report.get("file").getAsString());
    assertEquals(3, report.getAsJsonArray("paragraphs").size());
    JsonObject part = report.getAsJsonArray("parts").get(0).getAsJsonObject();
    assertEquals("fj.doc", part.get("path").getAsString());
    assertTrue(part.get("taken").getAsBoolean());
  }

  @Test
  void printsAPageAndItsAttachmentInAnArchiveAsOne() throws IOException {
    Path archive = folder.resolve("x.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (List<String> file : OfficeFiles.PAGE_AND_ATTACHMENT) {
        zip.putNextEntry(new ZipEntry(file.get(0)));
        zip.write(file.get(1).getBytes(StandardCharsets.UTF_8));
      }
    }

    Run run = Run.of("parse", archive);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("x.zip!/p.html", json(run.out()).get("file").getAsString());
  }

  @Test
  void refusesWhatIsNoReportAndGoesOn() throws IOException {
    Path shell = folder.resolve("s.html");
    Files.writeString(shell, "<html><body><script>location.replace('/')</script></body></html>");

    Run run = Run.of("parse", shell, reports.resolve("a.txt"));

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("s.html: not a report but a page that only sends"), run.err());
    assertEquals("a.txt", json(run.out()).get("file").getAsString());
  }

  @Test
  void aNameInAnArchiveDoesNotSteerTheTerminal() throws IOException {
    Path archive = folder.resolve("x.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("\033[2Jempty.txt"));
    }

    Run run = Run.of("parse", archive);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("empty.txt: the file is empty"), run.err());
    assertFalse(run.err().contains("\033"), run.err());
  }

  @Test
  void goesOnAfterAnUnreadableFile() throws IOException {
    Path damaged = Files.write(folder.resolve("damaged.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
    Run run =
        Run.of("parse", folder.resolve("none.txt"), folder, damaged, reports.resolve("a.txt"));

    assertEquals(1, run.exitCode());
    assertEquals(1, run.out().lines().count());
    List<String> faults = run.err().lines().toList();
    assertEquals(3, faults.size(), run.err());
    assertTrue(faults.get(0).contains("none.txt") && faults.get(0).contains("no such file"));
    assertTrue(faults.get(1).contains("folder"));
    assertTrue(faults.get(2).contains("damaged.txt"));
  }
}
