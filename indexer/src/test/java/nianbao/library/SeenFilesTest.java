package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.extract.ReportExtractor;
import nianbao.index.IndexFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.UpdateListener.Step;
import nianbao.report.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files an update reads. What is replaced behind its back shows which it does not. */
class SeenFilesTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-02T03:04:05Z"));

  @TempDir Path folder;
  private Path root;
  private ReportParser parser = LibraryTest::read;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(folder.resolve("c"));
  }

  /** A file that was last modified long ago. */
  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
    Files.setLastModifiedTime(root.resolve(path), LONG_AGO);
  }

  private void zip(String... namesAndTexts) throws IOException {
    Path file = root.resolve("z.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private UpdateSummary summary(Look look) throws IOException {
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      return Library.update(
          sink,
          new OriginalStore(folder.resolve("originals")),
          List.of(new ReportCollection("c", root, null)),
          look,
          parser,
          new UpdateListener() {});
    }
  }

  private Map<Step, Integer> update(Look look) throws IOException {
    return summary(look).steps();
  }

  private Path log() {
    return folder.resolve("originals/seen.jsonl");
  }

  private void editLog(String pattern, String replacement) throws IOException {
    EditedLog.replace(log(), pattern, replacement);
  }

  @Test
  void aFileOfTheSameSizeAndTimeIsNotReadUnlessAllAre() throws IOException {
    write("a.txt", "一");
    write("b.txt", "二");
    assertEquals(Map.of(Step.ADDED, 2), update(Look.CHANGED));

    write("a.txt", "三");
    assertEquals(Map.of(Step.UNCHANGED, 2), update(Look.CHANGED));
    assertEquals(Map.of(Step.UNCHANGED, 2), update(Look.SETTLED));
    assertEquals(Map.of(Step.UNCHANGED, 1, Step.REPLACED, 1), update(Look.ALL));
  }

  @Test
  void anotherSizeOrTimeIsReadEvenAnEarlierOne() throws IOException {
    write("a.txt", "一");
    write("b.txt", "二");
    update(Look.CHANGED);

    write("a.txt", "三三");
    write("b.txt", "四");
    Files.setLastModifiedTime(
        root.resolve("b.txt"), FileTime.from(LONG_AGO.toInstant().minusNanos(1_000_000)));
    assertEquals(Map.of(Step.REPLACED, 2), update(Look.CHANGED));
  }

  @Test
  void aFileThatWasReadJustAfterItChangedIsReadAgain() throws IOException {
    write("a.txt", "一");
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(root.resolve("a.txt"), now);
    update(Look.CHANGED);

    write("a.txt", "二");
    Files.setLastModifiedTime(root.resolve("a.txt"), now);
    assertEquals(Map.of(Step.REPLACED, 1), update(Look.CHANGED));
  }

  @Test
  void whatWasSeenBeforeTheClockWasSetBackIsNotBelieved() throws IOException {
    write("a.txt", "一");
    update(Look.CHANGED);
    write("a.txt", "二");
    editLog("\"at\":1", "\"at\":4");

    assertEquals(Map.of(Step.REPLACED, 1), update(Look.CHANGED));
  }

  @Test
  void anIndexOfAnotherFormatAndADamagedLineHaveSeenNothing() throws IOException {
    write("a.txt", "一");
    write("b.txt", "二");
    update(Look.CHANGED);
    write("a.txt", "三");
    write("b.txt", "四");
    editLog("\"c/a.txt\",\"format\":" + IndexFolder.format(), "\"c/a.txt\",\"format\":7");
    assertEquals(Map.of(Step.REPLACED, 1, Step.UNCHANGED, 1), update(Look.CHANGED));
    editLog("\\{\"key\":\"c/b.txt\"", "\\{\"ke");
    assertEquals(Map.of(Step.REPLACED, 1, Step.UNCHANGED, 1), update(Look.CHANGED));
  }

  @Test
  void aMissingOriginalIsKeptAgainFromItsFile() throws IOException {
    write("a.txt", "一");
    update(Look.CHANGED);
    OriginalStore originals = new OriginalStore(folder.resolve("originals"));
    Path kept = originals.find(Sha256.hex("一")).orElseThrow();
    Files.writeString(kept, "");

    assertEquals(Map.of(Step.UNCHANGED, 1), update(Look.CHANGED));
    assertEquals("一", Files.readString(kept));
  }

  @Test
  void aRowOfASidecarHasItsFileRead() throws IOException {
    write("a.txt", "一");
    update(Look.CHANGED);
    write("nianbao.csv", "file,year\na.txt,2019\n");

    assertEquals(Map.of(Step.REPLACED, 1), update(Look.CHANGED));
    assertEquals(Map.of(Step.UNCHANGED, 1), update(Look.CHANGED));
  }

  @Test
  void anArchiveOfTheSameSizeAndTimeIsNotOpened() throws IOException {
    zip("a.txt", "一", "b.txt", "二");
    assertEquals(Map.of(Step.ADDED, 2), update(Look.CHANGED));
    byte[] bytes = Files.readAllBytes(root.resolve("z.zip"));

    // Only its first bytes still tell that it is an archive.
    Files.write(root.resolve("z.zip"), Arrays.copyOf(bytes, 30));
    try (var file = new RandomAccessFile(root.resolve("z.zip").toFile(), "rw")) {
      file.setLength(bytes.length);
    }
    Files.setLastModifiedTime(root.resolve("z.zip"), LONG_AGO);
    assertEquals(Map.of(Step.UNCHANGED, 2), update(Look.CHANGED));
    assertEquals(Map.of(Step.FAILED, 1), update(Look.ALL));

    zip("a.txt", "三", "b.txt", "二");
    Files.setLastModifiedTime(root.resolve("z.zip"), FileTime.from(Instant.now()));
    assertEquals(Map.of(Step.REPLACED, 1, Step.UNCHANGED, 1), update(Look.CHANGED));
  }

  @Test
  void anArchiveWithAnEntryThatFailedIsOpenedAgain() throws IOException {
    zip("a.txt", "一", "b.txt", "bad");
    Map<Step, Integer> both = Map.of(Step.ADDED, 1, Step.FAILED, 1);
    assertEquals(both, update(Look.CHANGED));

    zip("a.txt", "一", "b.txt", "三三三");
    assertEquals(Map.of(Step.UNCHANGED, 1, Step.ADDED, 1), update(Look.CHANGED));
  }

  @Test
  void anArchiveWithAnEntryThatDependsOnOthersIsOpenedAgain() throws IOException {
    parser = ReportExtractor::read;
    zip("a.txt", "一、总体情况 1", "p.html", "<html><body><iframe src='f.html'></iframe></body></html>");
    assertEquals(Map.of(Step.ADDED, 1, Step.REFUSED, 1), update(Look.CHANGED));

    assertEquals(Map.of(Step.UNCHANGED, 1, Step.REFUSED, 1), update(Look.CHANGED));
  }

  @Test
  void whatIsNoReportIsNotReadAgainEither() throws IOException {
    parser = ReportExtractor::read;
    write("a.txt", "no Chinese at all");
    assertEquals(Map.of(Step.REFUSED, 1), update(Look.CHANGED));

    write("a.txt", "一年来 1234567");
    UpdateSummary summary = summary(Look.CHANGED);
    assertEquals(Map.of(Step.REFUSED, 1), summary.steps());
    assertEquals(1, summary.nonReports().size());
    assertEquals(Map.of(Step.ADDED, 1), update(Look.ALL));
  }

  @Test
  void aPageIsReadAgainWhenWhatItPointsAtHasChangedOrComes() throws IOException {
    parser = ReportExtractor::read;
    String title = "云麓镇2022年政府信息公开工作年度报告";
    write("p.html", "<h1>" + title + "</h1><p><a href='nb.doc'>年报.doc</a></p>");
    update(Look.CHANGED);

    String text = title + "\n2022年，我镇主动公开政府信息12条。\n未收到政府信息公开申请。\n";
    write("nb.doc", text);
    assertEquals(Map.of(Step.REPLACED, 1, Step.TAKEN, 1), update(Look.CHANGED));
    write("nb.doc", text.replace("12", "13"));
    assertEquals(Map.of(Step.UNCHANGED, 1, Step.TAKEN, 1), update(Look.CHANGED));
    Files.setLastModifiedTime(root.resolve("nb.doc"), FileTime.from(Instant.EPOCH));
    assertEquals(Map.of(Step.REPLACED, 1, Step.TAKEN, 1), update(Look.CHANGED));
    Files.delete(root.resolve("nb.doc"));
    assertEquals(Map.of(Step.REPLACED, 1), update(Look.CHANGED));
  }

  @Test
  void aPageThatIsNoReportWithoutItsFrameIsOneOnceThatComes() throws IOException {
    parser = ReportExtractor::read;
    write("p.html", "<html><body><iframe src='f.html'></iframe></body></html>");
    assertEquals(0, update(Look.CHANGED).getOrDefault(Step.ADDED, 0));

    write("f.html", "<h1>云麓镇2022年政府信息公开工作年度报告</h1><p>2022年，我镇主动公开政府信息12条。</p><p>未收到政府信息公开申请。</p>");
    assertEquals(Map.of(Step.ADDED, 1, Step.TAKEN, 1), update(Look.CHANGED));
  }

  @Test
  void aFileThatWasJustModifiedIsLeftForALaterLook() throws IOException {
    write("a.txt", "一");
    write("b.txt", "二");
    update(Look.CHANGED);
    write("a.txt", "三三");
    Files.setLastModifiedTime(root.resolve("a.txt"), FileTime.from(Instant.now().plusMillis(300)));

    UpdateSummary early = summary(Look.SETTLED);
    assertEquals(Map.of(Step.UNCHANGED, 1), early.steps());
    assertEquals(1, early.unsettled());
    Files.setLastModifiedTime(root.resolve("a.txt"), FileTime.from(Instant.now().minusSeconds(1)));
    UpdateSummary later = summary(Look.SETTLED);
    assertEquals(Map.of(Step.UNCHANGED, 1, Step.REPLACED, 1), later.steps());
    assertEquals(0, later.unsettled());
  }

  @Test
  void whatAPageTookIsStillKnownWhenTheLogIsWrittenAnew() throws IOException {
    parser = ReportExtractor::read;
    String title = "云麓镇2022年政府信息公开工作年度报告";
    String text = title + "\n2022年，我镇主动公开政府信息12条。\n未收到政府信息公开申请。\n";
    for (String name : List.of("p", "q", "r", "s", "t")) {
      write(name + ".html", "<h1>" + title + "</h1><p><a href='" + name + ".doc'>年报.doc</a></p>");
      write(name + ".doc", text.replace("镇", name));
    }
    write("a.txt", text);
    update(Look.CHANGED);
    for (String name : List.of("p", "q", "r", "s", "t")) {
      write(name + ".html", "<h1>" + title + "</h1><p><a href='" + name + ".doc'>年度.doc</a></p>");
    }

    long longest = 0;
    boolean anew = false;
    for (int i = 0; i < 50; i++) {
      write("a.txt", text + "附注".repeat(i + 1));
      Map<Step, Integer> steps = update(Look.CHANGED);
      assertEquals(Map.of(Step.REPLACED, 1, Step.UNCHANGED, 5, Step.TAKEN, 5), steps, "" + i);
      anew |= Files.size(log()) < longest;
      longest = Files.size(log());
    }
    assertTrue(anew);
  }
}
