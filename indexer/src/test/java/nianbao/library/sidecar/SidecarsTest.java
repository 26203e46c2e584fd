package nianbao.library.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Evidence;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarsTest {

  private static final String TEXT = "市商务局2018年政府信息公开工作年度报告\n一、总体情况\n全年未收到申请。\n";

  @TempDir Path root;

  private Sidecars sidecars(String table) throws IOException {
    return sidecars(table.getBytes(StandardCharsets.UTF_8));
  }

  private Sidecars sidecars(byte[] table) throws IOException {
    Files.writeString(root.resolve("a.txt"), TEXT);
    Files.writeString(root.resolve("b.txt"), TEXT);
    Files.write(root.resolve("nianbao.csv"), table);
    return Sidecars.read(root, List.of("nianbao.csv"));
  }

  private static List<String> reasons(Sidecars sidecars) {
    return sidecars.faults().stream().map(f -> f.line() + " " + f.reason()).toList();
  }

  private static Report read() throws UnreadableException {
    Instant now = Instant.parse("2026-01-02T03:04:05Z");
    return ReportExtractor.read(
        new Source("x", "a.txt", "0".repeat(64), now, null), TEXT.getBytes(StandardCharsets.UTF_8));
  }

  private Report overridden(String table) throws Exception {
    Sidecars sidecars = sidecars(table);
    assertEquals(List.of(), reasons(sidecars));
    SidecarRow row = sidecars.row("a.txt");
    assertNotNull(row);
    return SidecarOverride.apply(read(), row);
  }

  private static List<Evidence> evidence(Report report, String field) {
    return report.header().evidence().stream().filter(e -> e.field().equals(field)).toList();
  }

  private static Evidence chosen(Report report, String field) {
    List<Evidence> chosen = evidence(report, field).stream().filter(Evidence::chosen).toList();
    assertEquals(1, chosen.size(), field + " has " + chosen);
    return chosen.getFirst();
  }

  private static Stream<Arguments> encodings() {
    String comma = "文件,城市,年份,机构\r\na.txt,云溪市,2019,\"云溪市商务局, 本部\"\r\n";
    String semicolon = "file;City;report year;issuer\na.txt;云溪;2019年;云溪市商务局, 本部\n";
    Charset gb18030 = Charset.forName("GB18030");
    return Stream.of(
        Arguments.of("UTF-8", comma.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("with a mark", ("\uFEFF" + comma).getBytes(StandardCharsets.UTF_8)),
        Arguments.of("GB18030", comma.getBytes(gb18030)),
        Arguments.of("semicolons", semicolon.getBytes(gb18030)),
        Arguments.of(
            "tabs of a spreadsheet",
            ("\uFEFF" + semicolon.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void tablesOfEverySpreadsheetAreRead(String name, byte[] table) throws Exception {
    Sidecars sidecars = sidecars(table);

    assertEquals(List.of(), reasons(sidecars));
    Header header =
        SidecarOverride.apply(read(), java.util.Objects.requireNonNull(sidecars.row("a.txt")))
            .header();
    assertEquals("云溪市", header.place().city());
    assertEquals(2019, header.reportYear());
    assertEquals("云溪市商务局, 本部", header.issuer());
    assertNull(sidecars.row("b.txt"));
  }

  @Test
  void aCellIsChosenAndWhatWasReadStaysARunnerUp() throws Exception {
    assertEquals(2018, read().header().reportYear());

    Report report = overridden("file,year\n\nb.txt,2020\na.txt,2019年\n");

    assertEquals(2019, report.header().reportYear());
    assertEquals(
        new Evidence("reportYear", "2019", "sidecar", "2019年", 4, true),
        chosen(report, "reportYear"));
    assertTrue(evidence(report, "reportYear").stream().anyMatch(e -> e.value().equals("2018")));
    assertEquals(read().paragraphs(), report.paragraphs());
  }

  @Test
  void everyColumnHasItsPlace() throws Exception {
    Report report =
        overridden(
            "title\tindex_number\tdocument number\tpublished\twritten\turl\tfile\tnote\n"
                + "某题\t990100-1\t云政〔2019〕1号\t2020/1/5 0:00\t2020年1月31日\t"
                + "https://www.yunxi.gov.cn/a\ta.txt\t手工\n");

    Header header = report.header();
    assertEquals("某题", header.title());
    assertEquals("990100-1", header.indexNumber());
    assertEquals("云政〔2019〕1号", header.documentNumber());
    assertEquals(LocalDate.of(2020, 1, 5), header.publishedOn());
    assertEquals(LocalDate.of(2020, 1, 31), header.writtenOn());
    assertEquals("https://www.yunxi.gov.cn/a", report.source().url());
    assertEquals("2020-01-05", chosen(report, "publishedOn").value());
    assertEquals("https://www.yunxi.gov.cn/a", chosen(report, "sourceUrl").value());
    assertEquals(2018, header.reportYear());
  }

  @Test
  void theOfficeIsNamedAfterTheGivenCity() throws Exception {
    assertNull(read().header().issuer());

    Report report = overridden("file,city\na.txt,990100\n");

    assertEquals("云溪市商务局", report.header().issuer());
    assertEquals("样例省", report.header().place().province());
    assertEquals("990100", report.header().place().adcode());
    assertEquals("place-and-office", chosen(report, "issuer").rule());
    assertEquals("sidecar", chosen(report, "province").rule());
  }

  @Test
  void aCountyThatWasReadStaysInsideTheGivenCityOnly() throws Exception {
    SidecarRow row = sidecars("file,city\na.txt,云溪市\nb.txt,临岚市\n").row("a.txt");
    SidecarRow other = sidecars("file,city\na.txt,云溪市\nb.txt,临岚市\n").row("b.txt");
    byte[] text = TEXT.replace("市商务", "云麓县商务").getBytes(StandardCharsets.UTF_8);
    Report report = ReportExtractor.read(read().source(), text);
    assertEquals("云麓县", report.header().place().county());
    assertNotNull(row);
    assertNotNull(other);

    assertEquals("990121", SidecarOverride.apply(report, row).header().place().adcode());
    assertEquals("990200", SidecarOverride.apply(report, other).header().place().adcode());
    assertNull(SidecarOverride.apply(report, other).header().place().county());
  }

  @Test
  void aWrongRowIsToldWithItsLineAndTheOthersAreUsed() throws Exception {
    Sidecars sidecars =
        sidecars(
            """
            file,city,year,published,url,citty
            none.txt,,,,,
            a.txt,无此市,,,,
            a.txt,,19,,,
            a.txt,,,2020-02-31,,
            a.txt,,,,javascript:alert(1),
            a.txt,,,soon,,
            ../a.txt,,,,,
            ,云溪市,,,,
            a.txt,,2020,,,
            b.txt,,2020,,,
            a.txt,,2019,,,
            "b.txt
            """);

    assertEquals(
        List.of(1, 3, 4, 5, 6, 7, 9, 13, 2, 8, 12),
        sidecars.faults().stream().map(Sidecars.Fault::line).toList());
    assertTrue(reasons(sidecars).get(1).contains("无此市"), reasons(sidecars).toString());
    SidecarRow row = sidecars.row("a.txt");
    assertNotNull(row);
    assertEquals(10, row.line());
    assertNotNull(sidecars.row("b.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "city\n云溪市\n", "file,文件\na.txt,a.txt\n"})
  void aTableWithoutAUsableHeaderIsToldAsAWhole(String table) throws Exception {
    Sidecars sidecars = sidecars(table);

    assertEquals(1, sidecars.faults().size());
    assertNull(sidecars.row("a.txt"));
  }

  @Test
  void ofTwoTablesTheNearerIsHeard() throws Exception {
    Files.createDirectories(root.resolve("2019"));
    Files.writeString(root.resolve("2019/c.txt"), TEXT);
    Files.writeString(root.resolve("2019/nianbao.csv"), "file,year\nc.txt,2019\n");
    Files.writeString(root.resolve("nianbao.csv"), "file,year\n2019\\c.txt,2020\n");

    Sidecars sidecars = Sidecars.read(root, List.of("nianbao.csv", "2019/nianbao.csv"));

    SidecarRow row = sidecars.row("2019/c.txt");
    assertNotNull(row);
    assertEquals(2019, row.year());
    assertEquals("nianbao.csv", sidecars.faults().getFirst().path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2019/c.txt", "./2019/c.txt", "2019//c.txt", "2019/./c.txt", "2019\\c.txt"})
  void aRowIsUsedHoweverItsPathIsWritten(String path) throws Exception {
    Files.createDirectories(root.resolve("2019"));
    Files.writeString(root.resolve("2019/c.txt"), TEXT);

    Sidecars sidecars = sidecars("file,year\n" + path + ",2019\n");

    assertEquals(List.of(), reasons(sidecars));
    assertNotNull(sidecars.row("2019/c.txt"));
  }

  @Test
  void aHeaderOfTooManyColumnsIsRefused() throws Exception {
    Sidecars sidecars = sidecars("file" + ",x".repeat(100_000) + "\na.txt\n");

    assertEquals(1, sidecars.faults().size());
  }

  @Test
  void aTableOfSomethingElseIsNotToldLineByLine() throws Exception {
    Sidecars sidecars = sidecars("file\n" + "none.txt\n".repeat(5_000) + "a.txt\n");

    assertEquals(1_001, sidecars.faults().size());
    assertEquals("4000 more lines can't be used", sidecars.faults().getLast().reason());
    assertNotNull(sidecars.row("a.txt"));
  }

  @Test
  void theHashTellsWhetherTheRowIsTheSame() throws Exception {
    SidecarRow row = sidecars("file,year\na.txt,2019\n").row("a.txt");
    SidecarRow same = sidecars("year;file\n2019;a.txt\n").row("a.txt");
    SidecarRow other = sidecars("file,year\na.txt,2020\n").row("a.txt");
    assertNotNull(row);
    assertNotNull(same);
    assertNotNull(other);

    assertEquals(row.hash(), same.hash());
    assertNotEquals(row.hash(), other.hash());
  }
}
