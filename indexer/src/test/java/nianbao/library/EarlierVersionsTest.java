package nianbao.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.index.IndexFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.library.UpdateListener.Step;
import nianbao.library.sidecar.Correction;
import nianbao.read.UnreadableException;
import nianbao.read.warc.WarcFile;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.ReportId;
import nianbao.report.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of reports that change where they were read from. */
class EarlierVersionsTest {

  private static final String TITLE = "雾凇市档案馆2018年政府信息公开工作年度报告";
  private static final String PAGE =
      "<html><head><title>%s</title></head><body><div>%s</div><h1>"
          + TITLE
          + "</h1><p>一、总体情况</p><p>全年收到申请%s件，均已答复。</p></body></html>";

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectories(folder.resolve("c"));
    write("stays.txt", text("留下"));
  }

  private static String text(String about) {
    return TITLE + "\n一、总体情况\n全年收到申请" + about + "件。\n";
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private OriginalStore originals() {
    return new OriginalStore(folder.resolve("originals"));
  }

  private Path index() {
    return folder.resolve("index");
  }

  private UpdateSummary update() throws IOException {
    try (ReportSink sink = LuceneReportSink.open(index())) {
      return Library.update(
          sink,
          originals(),
          List.of(new ReportCollection("c", root, null)),
          Look.ALL,
          ReportExtractor::read,
          new UpdateListener() {});
    }
  }

  private void indexed(String path, String text) throws IOException {
    write(path, text);
    update();
  }

  private EarlierVersions versions() {
    return EarlierVersions.of(originals(), CorrectionLog.of(originals()), ReportExtractor::read);
  }

  private List<EarlierVersion> versions(String path) throws IOException {
    return versions().of(ReportId.ofKey("c/" + path));
  }

  private String textOf(EarlierVersion version) throws UnreadableException {
    return versions().read(version).paragraphs().stream()
        .map(Paragraph::text)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private boolean isKept(String text) {
    return originals().find(hash(text)).isPresent();
  }

  private static String hash(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private void damage(String text) throws IOException {
    Files.writeString(originals().find(hash(text)).orElseThrow(), "x".repeat(9));
  }

  /** As if everything had been read on a day. */
  private void date(String day) throws IOException {
    EditedLog.date(folder.resolve("originals"), day + "T08:00:00Z");
  }

  @Test
  void aChangedReportKeepsItsEarlierTextWithItsDates() throws Exception {
    indexed("a.txt", text("1"));
    date("2026-03-01");
    Instant before = Instant.now().minusSeconds(1);

    indexed("a.txt", text("2"));

    assertEquals(List.of(), versions("stays.txt"));
    EarlierVersion version = versions("a.txt").getFirst();
    assertEquals("2026-03-01", version.name());
    assertEquals(Instant.parse("2026-03-01T08:00:00Z"), version.seen());
    assertTrue(version.replaced().isAfter(before), version.toString());
    assertEquals(hash(text("1")), version.origin().sha256());
    assertEquals(text("1"), textOf(version));
    assertEquals(1, versions("a.txt").size());
    assertEquals(Map.of(Step.UNCHANGED, 2), update().steps());
    assertEquals(List.of(version), versions("a.txt"));
  }

  @ParameterizedTest
  @CsvSource({"年报,新的横幅", "年报 - 档案馆,''"})
  void aNewBannerIsNoNewText(String title, String banner) throws Exception {
    String first = PAGE.formatted("年报", "旧的横幅", "3");
    String second = PAGE.formatted(title, banner, "3");
    indexed("a.html", first);
    date("2026-03-01");

    indexed("a.html", second);

    assertEquals(List.of(), versions("a.html"));
    assertFalse(isKept(first));
    // The text has been there since the first banner.
    indexed("a.html", PAGE.formatted("年报", "再新的横幅", "3"));
    indexed("a.html", PAGE.formatted("年报", "旧的横幅", "4"));
    EarlierVersion version = versions("a.html").getFirst();
    assertEquals(1, versions("a.html").size());
    assertEquals(Instant.parse("2026-03-01T08:00:00Z"), version.seen());
    assertTrue(textOf(version).contains("申请3件"), textOf(version));
  }

  @Test
  void otherParagraphsAndOtherWritingsOfTheSameTextAreNoNewText() throws Exception {
    indexed("a.txt", TITLE + "\n全年收到申请１２件。\n均已答复。\n");

    indexed("a.txt", TITLE + "\n全年收到申请12件。均已答复。\n");

    assertEquals(List.of(), versions("a.txt"));
  }

  @Test
  void theEarliestOfManyVersionsAreDropped() throws Exception {
    int changes = EarlierVersions.MOST + 2;
    for (int i = 0; i <= changes; i++) {
      indexed("a.txt", text("1" + i));
      date("2026-03-01");
    }

    List<EarlierVersion> versions = versions("a.txt");

    assertEquals(EarlierVersions.MOST, versions.size());
    assertEquals(text("12"), textOf(versions.getFirst()));
    assertFalse(isKept(text("10")));
    assertFalse(isKept(text("11")));
    assertTrue(isKept(text("12")));
    assertEquals(versions.size(), versions.stream().map(EarlierVersion::name).distinct().count());
  }

  @Test
  void versionsOfOneDayAreCountedAndKeepTheirNames() throws Exception {
    indexed("a.txt", text("0"));
    for (int i = 1; i <= EarlierVersions.MOST + 3; i++) {
      indexed("a.txt", text("1" + i));
    }

    String day = versions("a.txt").getFirst().name().substring(0, "2026-03-01".length());
    List<String> names =
        IntStream.rangeClosed(4, EarlierVersions.MOST + 3).mapToObj(n -> day + '.' + n).toList();

    assertEquals(names, versions("a.txt").stream().map(EarlierVersion::name).toList());
  }

  @Test
  void aTextThatComesBackIsAVersionOfItsOwn() throws Exception {
    indexed("a.txt", text("1"));
    date("2026-03-01");
    indexed("a.txt", text("2"));
    indexed("a.txt", text("1"));

    indexed("a.txt", text("3"));

    List<EarlierVersion> versions = versions("a.txt");
    assertEquals(
        List.of(text("1"), text("2"), text("1")),
        List.of(textOf(versions.get(0)), textOf(versions.get(1)), textOf(versions.get(2))));
    assertEquals(versions.get(1).replaced(), versions.get(2).seen());
  }

  @Test
  void theVersionsOfARemovedFileGoWithIt() throws Exception {
    indexed("a.txt", text("1"));
    indexed("a.txt", text("2"));
    Files.delete(root.resolve("a.txt"));

    update();

    assertEquals(List.of(), versions("a.txt"));
    assertFalse(isKept(text("1")));
    assertFalse(isKept(text("2")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anIndexThatIsBuiltAnewKeepsThem(boolean away) throws Exception {
    indexed("a.txt", text("1"));
    date("2026-03-01");
    indexed("a.txt", text("2"));
    List<EarlierVersion> before = versions("a.txt");
    Files.move(IndexFolder.toRead(index()), index().resolve("format-7"));
    if (away) {
      Files.move(root, folder.resolve("away"));
    }

    assertEquals(2, update().count(Step.REBUILT));

    assertEquals(before, versions("a.txt"));
    assertEquals(text("1"), textOf(versions("a.txt").getFirst()));
  }

  @Test
  void aChangeThatACrashKeptFromTheIndexCountsOnce() throws Exception {
    indexed("a.txt", text("1"));
    Path saved = folder.resolve("saved");
    copy(index(), saved);
    indexed("a.txt", text("2"));
    delete(index());
    copy(saved, index());

    update();

    assertEquals(1, versions("a.txt").size());
    assertEquals(text("1"), textOf(versions("a.txt").getFirst()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one)));
      }
    }
  }

  private static void delete(Path from) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  @Test
  void damageIsNamedAndHidesNoOtherVersion() throws Exception {
    for (int i = 1; i <= 4; i++) {
      indexed("a.txt", text("1" + i));
    }
    damage(text("11"));
    Files.delete(originals().find(hash(text("12"))).orElseThrow());

    List<EarlierVersion> versions = versions("a.txt");

    assertTrue(problem(versions.get(0)).contains("damaged"), problem(versions.get(0)));
    assertTrue(problem(versions.get(1)).contains("missing"), problem(versions.get(1)));
    assertEquals(text("13"), textOf(versions.get(2)));
  }

  private String problem(EarlierVersion version) {
    return problem(versions(), version);
  }

  private static String problem(EarlierVersions versions, EarlierVersion version) {
    return String.valueOf(
        assertThrows(UnreadableException.class, () -> versions.read(version)).getMessage());
  }

  /** Also one that is made while the server has been running for long. */
  @Test
  void aCorrectionByHandHoldsForWhatAReportSaidBefore() throws Exception {
    indexed("a.txt", text("1"));
    indexed("a.txt", text("2"));
    EarlierVersions opened = versions();
    EarlierVersion version = versions("a.txt").getFirst();
    int year = Objects.requireNonNull(opened.read(version).header().reportYear());

    CorrectionLog.of(originals())
        .correct(
            "c/a.txt",
            Correction.of("a.txt", Map.of("year", Integer.toString(year - 3)), Instant.EPOCH, ""));

    assertEquals(year - 3, opened.read(version).header().reportYear());
  }

  /** Of a reader that is newer than the version. */
  @Test
  void aFaultOfTheReaderIsNamed() throws Exception {
    indexed("a.txt", text("1"));
    indexed("a.txt", text("2"));
    EarlierVersions failing =
        EarlierVersions.of(
            originals(),
            CorrectionLog.of(originals()),
            (source, bytes, others) -> {
              throw new IllegalStateException("a fault");
            });

    EarlierVersion version = versions("a.txt").getFirst();

    assertTrue(problem(failing, version).startsWith("internal error"));
  }

  @Test
  void whatCantBeComparedIsNotSaidToBeChanged() throws Exception {
    indexed("a.txt", text("1"));
    damage(text("1"));

    indexed("a.txt", text("2"));

    assertEquals(List.of(), versions("a.txt"));
  }

  @Test
  void aDamagedLineHidesNoOtherVersion() throws Exception {
    write("b.txt", text("1"));
    indexed("a.txt", text("1"));
    write("b.txt", text("2"));
    indexed("a.txt", text("2"));
    Path file = folder.resolve("originals/versions.jsonl");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.getFirst().substring(9), lines.getLast()));

    assertEquals(1, versions("a.txt").size() + versions("b.txt").size());
  }

  @Test
  void aPageWhosePartChangesKeepsTheEarlierPart() throws Exception {
    String frame = "<html><body><h1>年报</h1><iframe src=\"body.htm\"></iframe></body></html>";
    write("p/index.html", frame);
    indexed("p/body.htm", PAGE.formatted("", "", "3"));

    indexed("p/body.htm", PAGE.formatted("", "", "4"));

    EarlierVersion version = versions("p/index.html").getFirst();
    assertTrue(textOf(version).contains("申请3件"), textOf(version));
    damage(PAGE.formatted("", "", "3"));
    assertTrue(problem(version).contains("damaged"), problem(version));
  }

  /** The site may have had it all along. */
  @Test
  void anAttachmentThatIsFoundLaterIsNoNewText() throws Exception {
    indexed("p.html", "<h1>" + TITLE + "</h1><p><a href='/up/nb.doc'>年报.doc</a></p>");

    indexed("up/nb.doc", text("3"));

    assertEquals(List.of(), versions("p.html"));
  }

  @Test
  void aVersionIsReadWithTheRowThatItHad() throws Exception {
    write("nianbao.csv", "file,year\na.txt,2015\n");
    indexed("a.txt", text("1"));
    write("nianbao.csv", "file,year\na.txt,2016\n");

    indexed("a.txt", text("2"));

    Report earlier = versions().read(versions("a.txt").getFirst());
    assertEquals(2015, earlier.header().reportYear());
    write("nianbao.csv", "file,year\na.txt,2017\n");
    update();
    assertEquals(1, versions("a.txt").size());
  }

  @Test
  void aPageOfACaptureKeepsItsEarlierText() throws Exception {
    String address = "http://xxgk.liuxi.example/2023/1.html";
    Files.write(
        root.resolve("a.warc"), WarcFile.create().page(address, PAGE.formatted("", "", 3)).plain());
    update();
    Files.write(
        root.resolve("a.warc"), WarcFile.create().page(address, PAGE.formatted("", "", 4)).plain());
    update();

    Report earlier = versions().read(versions("a.warc!/" + address).getFirst());

    assertEquals(address, earlier.source().url());
    assertTrue(earlier.paragraphs().getLast().text().contains("申请3件"));
  }
}
