package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.extract.ReportExtractor;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.UpdateListener.Step;
import nianbao.report.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, what they frame and attach, and what is no report, in collections that change. */
class PagePartsTest {

  private static final String TITLE = "云麓镇2022年政府信息公开工作年度报告";
  private static final String PAGE = "<h1>" + TITLE + "</h1><p><a href='/up/nb.doc'>年报.doc</a></p>";
  private static final String TEXT = TITLE + "\n2022年，我镇主动公开政府信息12条。\n未收到政府信息公开申请。\n";

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectories(folder.resolve("c"));
    Files.createDirectory(root.resolve("up"));
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
  }

  private OriginalStore originals() {
    return new OriginalStore(folder.resolve("originals"));
  }

  private UpdateSummary update() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      return Library.update(
          sink,
          originals(),
          List.of(new ReportCollection("c", root, null)),
          ReportExtractor::read,
          new UpdateListener() {});
    }
  }

  private String indexed() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      return String.join(" ", new TreeSet<>(sink.indexed().keySet()));
    }
  }

  private boolean isKept(String text) {
    return originals().find(Sha256.hex(text.getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  @Test
  void aPageAndItsAttachmentAreOneReport() throws IOException {
    write("p.html", PAGE);
    write("up/nb.doc", TEXT);

    UpdateSummary summary = update();

    assertEquals(Map.of(Step.ADDED, 1, Step.TAKEN, 1), summary.steps());
    assertEquals(Map.of(), summary.warnings());
    assertTrue(summary.isComplete());
    assertEquals("c/p.html", indexed());
    assertTrue(isKept(TEXT));
    assertEquals(Map.of(Step.UNCHANGED, 1, Step.TAKEN, 1), update().steps());
    assertEquals("c/p.html", indexed());
  }

  @Test
  void aChangedAttachmentIsReadAgain() throws IOException {
    write("p.html", PAGE);
    write("up/nb.doc", TEXT);
    update();
    write("up/nb.doc", TEXT + "全年政务公开工作平稳。\n");

    assertEquals(Map.of(Step.REPLACED, 1, Step.TAKEN, 1), update().steps());
  }

  @Test
  void anAttachmentThatComesLaterIsTaken() throws IOException {
    write("p.html", PAGE);
    UpdateSummary alone = update();
    assertEquals(Map.of("body-in-attachment", 1), alone.warnings());
    write("up/nb.doc", TEXT);

    UpdateSummary summary = update();

    assertEquals(Map.of(Step.REPLACED, 1, Step.TAKEN, 1), summary.steps());
    assertEquals(Map.of(), summary.warnings());
    assertEquals("c/p.html", indexed());
  }

  @Test
  void aPageThatComesLaterTakesWhatWasAReport() throws IOException {
    write("up/nb.doc", TEXT);
    update();
    assertEquals("c/up/nb.doc", indexed());
    write("p.html", PAGE);

    assertEquals(Map.of(Step.ADDED, 1, Step.TAKEN, 1), update().steps());
    assertEquals("c/p.html", indexed());
  }

  @Test
  void anAttachmentIsAReportOfItsOwnWhenItsPageIsGone() throws IOException {
    write("p.html", PAGE);
    write("up/nb.doc", TEXT);
    update();
    Files.delete(root.resolve("p.html"));

    assertEquals(Map.of(Step.ADDED, 1, Step.REMOVED, 1), update().steps());
    assertEquals("c/up/nb.doc", indexed());
  }

  @Test
  void anAttachmentIsAReportOfItsOwnWhenItsPageLetsItGo() throws IOException {
    write("p.html", PAGE);
    write("up/nb.doc", TEXT);
    update();
    write("p.html", "<h1>" + TITLE + "</h1><p>2022年，我镇主动公开政府信息12条。</p><p>未收到公开申请。</p>");

    assertEquals(Map.of(Step.ADDED, 1, Step.REPLACED, 1), update().steps());
    assertEquals("c/p.html c/up/nb.doc", indexed());
  }

  @Test
  void aPageInAFrameIsNoSecondReport() throws IOException {
    write("z.html", "<h1>" + TITLE + "</h1><iframe src=a.html></iframe>");
    write("a.html", "<p>2022年，我镇主动公开政府信息12条。</p><p>未收到政府信息公开申请。</p>");

    assertEquals(1, update().count(Step.TAKEN));
    assertEquals("c/z.html", indexed());
    assertEquals(Map.of(Step.UNCHANGED, 1, Step.TAKEN, 1), update().steps());
  }

  @Test
  void pagesThatFrameEachOtherBothStay() throws IOException {
    write(
        "a.html", "<h1>" + TITLE + "</h1><p>2022年，我镇主动公开政府信息12条。</p><iframe src=b.html></iframe>");
    write("b.html", "<h1>" + TITLE + "</h1><p>全年未收到政府信息公开申请。</p><iframe src=a.html></iframe>");

    update();

    assertEquals("c/a.html c/b.html", indexed());
  }

  @Test
  void twoPagesMayTakeOneAttachment() throws IOException {
    write("a.html", PAGE);
    write("b.html", PAGE);
    write("up/nb.doc", TEXT);

    assertEquals(Map.of(Step.ADDED, 2, Step.TAKEN, 1), update().steps());
    assertEquals("c/a.html c/b.html", indexed());
  }

  @Test
  void anArchiveKeepsItsPagesAndAttachmentsTogether() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(root.resolve("x.zip")))) {
      for (String[] file : new String[][] {{"w/p.html", PAGE}, {"w/up/nb.doc", TEXT}}) {
        zip.putNextEntry(new ZipEntry(file[0]));
        zip.write(file[1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    write("up/nb.doc", TEXT);

    assertEquals(Map.of(Step.ADDED, 2, Step.TAKEN, 1), update().steps());
    assertEquals("c/up/nb.doc c/x.zip!/w/p.html", indexed());
  }

  @Test
  void aRebuiltIndexHasPagesWithTheirAttachments() throws IOException {
    write("p.html", PAGE);
    write("up/nb.doc", TEXT);
    update();
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
    Files.delete(root.resolve("p.html"));
    Files.delete(root.resolve("up/nb.doc"));

    UpdateSummary summary = update();

    assertEquals(Map.of(Step.REBUILT, 1), summary.steps());
    assertEquals(Map.of(), summary.warnings());
  }

  @Test
  void whatIsNoReportIsCountedByKindAndNotIndexed() throws IOException {
    write("a.html", "<html><body><p>您访问的页面不存在</p></body></html>");
    write("b.html", "<html><head><title>404</title></head><body></body></html>");
    write("c.html", "<html><body><script>location.href='/'</script></body></html>");
    write("d.txt", TEXT);
    write("e.pdf", "%PDF-1.4 cut off");

    UpdateSummary summary = update();

    assertEquals(Map.of("missing", 2, "redirect", 1), summary.nonReports());
    assertEquals(Map.of(Step.REFUSED, 3, Step.ADDED, 1, Step.FAILED, 1), summary.steps());
    assertEquals(1, summary.failures().size());
    assertFalse(summary.isComplete());
    assertEquals("c/d.txt", indexed());
  }

  @Test
  void aReportStaysWhenItsFileBecomesTheAnswerOfAFirewall() throws IOException {
    write("a.html", "<h1>" + TITLE + "</h1><p>2022年，我镇主动公开政府信息12条。</p><p>未收到公开申请。</p>");
    update();
    write("a.html", "<html><body>您的访问过于频繁，请稍后再试</body></html>");

    assertEquals(Map.of(Step.REFUSED, 1), update().steps());
    assertEquals("c/a.html", indexed());
  }
}
