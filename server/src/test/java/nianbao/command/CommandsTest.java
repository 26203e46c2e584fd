package nianbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nianbao.command.data.DataFolder;
import nianbao.export.StrictCsv;
import nianbao.read.format.ArchiveFormat;
import nianbao.read.format.DocumentFormat;
import nianbao.search.filter.FilterField;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as they are typed: what they do, print and refuse. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CommandsTest {
  @TempDir private Path folder;
  private Path reports;
  private Path data;

  @BeforeEach
  void writeReports() throws IOException {
    reports = OfficeFiles.writeTwo(folder);
    data = folder.resolve("data");
  }

  @Test
  void onlyTheNamedCommandIsMade() {
    assertEquals(
        Set.of("serve"), Main.commandLine("serve", "--port", "x").getSubcommands().keySet());
    assertEquals(
        List.of(
            "serve", "index", "parse", "search", "check", "terms", "verify", "repair", "backup",
            "restore", "config"),
        List.copyOf(Main.commandLine("--help").getSubcommands().keySet()));
    assertEquals(11, Main.commandLine().getSubcommands().size());
    assertEquals(11, Main.commandLine("serv").getSubcommands().size());
  }

  private static JsonObject json(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }

  @ParameterizedTest
  @ValueSource(strings = {"parse", "index"})
  void theHelpNamesEveryFormat(String command) {
    String help = Run.of(command, "--help").out().toUpperCase(Locale.ROOT);

    for (DocumentFormat format : DocumentFormat.values()) {
      String named = format == DocumentFormat.ODF ? "ODT, ODS" : format.name();
      assertTrue(help.replaceAll("\\s+", " ").contains(named), named);
    }
    for (ArchiveFormat format : ArchiveFormat.values()) {
      assertTrue(help.contains(format.name()), format.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve", "index", "parse", "search", "check", "terms", "verify", "repair", "backup",
        "restore", "config"
      })
  void everyCommandExplainsItself(String command) {
    Run help = Run.of(command, "--help");
    assertEquals(0, help.exitCode());
    assertTrue(help.out().startsWith("Usage: nianbao " + command), help.out());
    assertEquals("", help.err());
    String example = "  nianbao " + command + " ";
    assertEquals(2, help.out().lines().filter(line -> line.startsWith(example)).count());

    Run version = Run.of(command, "--version");
    assertEquals(0, version.exitCode());
    assertTrue(version.out().startsWith("nianbao "), version.out());
  }

  @Test
  void checkPrintsFindingsOfFilesAndNamesWhatItCannotRead() throws IOException {
    Path folder = contradicting();
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 nothing");

    Run table = Run.of("check", folder);
    Run json = Run.of("check", folder, "--json");

    assertEquals(0, table.exitCode());
    assertTrue(table.err().contains("broken.pdf: "), table.err());
    assertTrue(table.out().contains("2013  云溪市商务局"), table.out());
    assertTrue(table.out().contains("  arithmetic   A21"), table.out());
    assertTrue(table.out().contains("1 findings in 1 of 1 reports: 1 arithmetic"), table.out());
    assertEquals(0, json.exitCode());
    JsonObject finding = json(json.out()).getAsJsonArray("findings").get(0).getAsJsonObject();
    assertEquals("A21", finding.get("id").getAsString());
    assertEquals(3, finding.get("left").getAsInt());
    assertEquals(2, finding.get("right").getAsInt());
  }

  @Test
  void checkWithoutFilesChecksWhatIsIndexed() throws IOException {
    Run.of("index", contradicting(), "--data", data);

    Run run = Run.of("check", "--data", data);

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("  arithmetic   A21"), run.out());
    assertEquals(1, Run.of("check", "--data", folder.resolve("none")).exitCode());
  }

  @Test
  void checkChoosesReportsAndFindingsByTheFiltersOfASearch() throws IOException {
    Run.of("index", reports, contradicting(), "--data", data);

    String all = Run.of("check", "--data", data, "--year", "<2019").out();
    assertTrue(all.contains("1 findings in 1 of 1 reports: 1 arithmetic"), all);
    String other = Run.of("check", "--data", data, "--year", ">=2019", "--city", "云溪").out();
    assertTrue(other.contains("0 findings in 0 of 1 reports"), other);
    String grade = Run.of("check", "--data", data, "--finding", "carry-over").out();
    assertTrue(grade.contains("0 findings in 0 of 3 reports"), grade);
    assertEquals("", Run.of("check", "--data", data, "--json", "--office", "临岚").out());
    Run refused = Run.of("check", "--data", data, "--city", "Atlantis");
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().startsWith("nianbao: city 'Atlantis': No place"), refused.err());
  }

  /** A folder with a report whose offices, 3, are 1 dedicated and 1 part-time. */
  private Path contradicting() throws IOException {
    return contradicting("contradicting");
  }

  private Path contradicting(String name) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        made.resolve("a.txt"),
        """
        云溪市商务局2013年政府信息公开工作年度报告

        一、基本情况
        全年按规定公开了各类信息。

        | 指标名称 | 单位 | 数量 |
        | 一、主动公开数量 | 条 | 10 |
        | （三）召开新闻发布会次数 | 次 | 0 |
        | 1.未延期办结数 | 件 | 0 |
        | （一）政府信息公开工作机构数 | 个 | 3 |
        | 1.专门机构数 | 个 | 1 |
        | 2.兼职机构数 | 个 | 1 |
        """);
    return made;
  }

  @Test
  void theProgramExplainsItself() {
    assertTrue(Run.of("--help").out().contains("serve"));
    assertEquals(0, Run.of("--version").exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "parse",
        "search",
        "index",
        "serve --port x",
        "serve --port 70000",
        "serve --public-url ftp://x/",
        "serve --public-url nowhere",
        "search x --year y",
        "search x --page 0",
        "search x --city Atlantis",
        "search x --published 2023-13",
        "search x --figure requets>5",
        "search x --finding odd",
        "search x --odd",
        "search x --what reports",
        "search x --csv --what offices",
        "search x --csv --xlsx",
        "search x --csv --page 2",
        "search x --jsonl --year y",
        "index /no/such/folder",
        "serve --reports /no/such/folder"
      })
  void argumentsThatMakeNoSenseGiveTwo(String arguments) {
    Run run = Run.of((Object[]) arguments.split(" ", -1));

    assertEquals(2, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("nianbao: "), run.err());
    assertTrue(run.err().lines().count() <= 3, run.err());
  }

  @Test
  @Timeout(60) // a server that starts would run until it is stopped
  void serveRefusesASingleFileWhichItWouldNotFollow() {
    Path file = reports.resolve("a.txt");

    Run run = Run.of("serve", "--port", 0, "--reports", file, "--data", data);

    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("nianbao: '" + file + "': not a folder"), run.err());
    assertFalse(Files.exists(data));
  }

  @Test
  void aProxyIsNamedByItsAddress() {
    Run run = Run.of("serve", "--trusted-proxy", "::1,proxy.example", "--data", data);

    assertEquals(2, run.exitCode());
    assertTrue(
        run.err()
            .startsWith("nianbao: not an address or a network such as 10.0.0.0/8: proxy.example\n"),
        run.err());
  }

  @Test
  @Timeout(60)
  void serveRefusesAFolderWithTheNameOfWhatIsImported() {
    Run run = Run.of("serve", "--port", 0, "--reports", "imported=" + reports, "--data", data);

    assertEquals(1, run.exitCode(), run.err());
    assertTrue(
        run.err().contains("the collection 'imported' is " + reports.toAbsolutePath()), run.err());
    assertTrue(run.err().contains("--no-import"), run.err());
    assertFalse(Files.exists(data.resolve("collections.json")));
  }

  @Test
  void indexAddsAndReplacesAndRemoves() throws IOException {
    Run first = Run.of("index", reports, "--data", data);
    assertEquals(0, first.exitCode(), first.err());
    assertEquals(
        "2 read (0 of them replaced), 0 unchanged, 0 removed, 0 failed", first.out().strip());

    Files.writeString(reports.resolve("a.txt"), OfficeFiles.REPORT + "另有校外培训事项3件。\n");
    Files.delete(reports.resolve("b.txt"));
    Run second = Run.of("index", reports, "--data", data);
    assertEquals(
        "1 read (1 of them replaced), 0 unchanged, 1 removed, 0 failed", second.out().strip());
    assertTrue(Run.of("search", "校外培训", "--data", data).out().startsWith("1 reports"));

    Files.move(reports.resolve("a.txt"), reports.resolve("c.txt"));
    assertEquals(
        "1 read (0 of them replaced), 0 unchanged, 1 removed, 0 failed,"
            + " 1 moved (links to them lead on)",
        Run.of("index", reports, "--data", data).out().strip());
  }

  @Test
  void indexReadsFilesOfTheSameSizeAndTimeOnlyWhenAsked() throws IOException {
    Path file = reports.resolve("same.txt");
    FileTime time = FileTime.from(Instant.parse("2020-01-02T03:04:05Z"));
    Files.writeString(file, "一、总体情况\n甲\n");
    Files.setLastModifiedTime(file, time);
    Run.of("index", reports, "--data", data);
    Files.writeString(file, "一、总体情况\n乙\n");
    Files.setLastModifiedTime(file, time);

    assertTrue(Run.of("index", reports, "--data", data).out().startsWith("0 read"));
    assertTrue(Run.of("index", "--rehash", reports, "--data", data).out().startsWith("1 read"));
  }

  @Test
  void indexNamesWhatItCouldNotRead() throws IOException {
    Files.write(reports.resolve("c.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
    Run run = Run.of("index", "named=" + reports, "--data", data);

    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("2 read") && run.out().contains("1 failed"), run.out());
    assertTrue(run.err().contains("named/c.txt: "), run.err());
  }

  @Test
  void indexCountsWhatIsNoReportAndWhatReportsLack() throws IOException {
    Files.writeString(reports.resolve("404.html"), "<p>您访问的页面不存在或已删除</p>");
    for (List<String> file : OfficeFiles.PAGE_AND_ATTACHMENT) {
      Files.writeString(reports.resolve(file.get(0)), file.get(1));
    }
    Files.writeString(
        reports.resolve("q.html"),
        OfficeFiles.PAGE_AND_ATTACHMENT.get(1).get(1).replace("fj", "none"));

    Run run = Run.of("index", reports, "--data", data);

    assertEquals(1, run.exitCode());
    assertEquals(
        """
        4 read (0 of them replaced), 0 unchanged, 0 removed, 0 failed, 1 not reports (1 missing), \
        1 read with the pages they belong to
        reports with warnings: 1 body-in-attachment
        """,
        run.out());
    assertTrue(run.err().contains("404.html: not a report but a notice"), run.err());
    assertTrue(Run.of("search", "未收到公开申请", "--data", data).out().startsWith("1 reports"));
  }

  @Test
  void aFolderOfTheSameNameDoesNotTakeAnothersPlace() throws IOException {
    Run.of("index", reports, "--data", data);
    Path other = Files.createDirectories(folder.resolve("elsewhere").resolve("offices"));
    Files.writeString(other.resolve("a.txt"), OfficeFiles.REPORT);

    Run refused = Run.of("index", other, "--data", data);
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("another name"), refused.err());
    assertTrue(Run.of("search", "", "--data", data).out().startsWith("2 reports"));

    assertEquals(0, Run.of("index", "second=" + other, "--data", data).exitCode());
    assertTrue(Run.of("search", "", "--data", data).out().startsWith("3 reports"));
  }

  @Test
  void aMovedFolderKeepsItsName() throws IOException {
    Run.of("index", reports, "--data", data);
    Path moved =
        Files.move(reports, Files.createDirectory(folder.resolve("new")).resolve("offices"));

    Run run = Run.of("index", moved, "--data", data);
    assertTrue(run.out().contains("2 unchanged"), run.out() + run.err());
  }

  @Test
  void searchSaysWhatWasLookedForInHeaders() {
    Run.of("index", reports, "--data", data);

    String printed = Run.of("search", "云溪市 2019 投诉", "--data", data).out();

    assertTrue(printed.startsWith("1 reports"), printed);
    assertTrue(printed.contains("“云溪市” is also looked for in headers, as 云溪市: 1 reports"), printed);
    assertTrue(
        printed.contains("“2019” is also looked for in headers, as 2019年: 1 reports (year:2019)"));
    assertFalse(Run.of("search", "投诉", "--data", data).out().contains("headers"));
  }

  @Test
  void searchPrintsWhatTheApiAnswers() {
    Run.of("index", reports, "--data", data);
    Run run = Run.of("search", "餐饮油烟", "--city", "云溪", "--json", "--data", data);

    assertEquals(0, run.exitCode(), run.err());
    JsonObject answer = json(run.out());
    assertEquals(1, answer.get("total").getAsInt());
    assertEquals(
        "云溪市", answer.getAsJsonArray("reports").get(0).getAsJsonObject().get("city").getAsString());
  }

  private int found(String... options) {
    List<Object> arguments = new ArrayList<>(List.of("search", "", "--json", "--data", data));
    arguments.addAll(List.of(options));
    Run run = Run.of(arguments.toArray());
    assertEquals(0, run.exitCode(), run.err());
    return json(run.out()).get("total").getAsInt();
  }

  /** rate(refused)>30%, change(requests)>50% */
  @Test
  @ResourceLock(Resources.SYSTEM_ERR)
  void aPercentSignInAnExplanationIsNoFormat() {
    PrintStream usual = System.err;
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    System.setErr(new PrintStream(warnings, true, UTF_8));
    try {
      String help = Run.of("search", "--help").out().replaceAll("\\s+", " ");
      assertTrue(help.contains("rate(refused)>30%, change"), help);
    } finally {
      System.setErr(usual);
    }
    String warned = warnings.toString(UTF_8);
    assertFalse(warned.contains("Could not format"), warned);
  }

  @Test
  void searchHasAnOptionForEveryFilter() throws IOException {
    Run.of("index", reports, contradicting(), "--data", data);
    String help = Run.of("search", "--help").out();

    for (FilterField field : FilterField.values()) {
      assertTrue(help.contains(" --" + field.key() + "=" + field.valueLabel()), help);
    }
    assertEquals(3, found());
    assertEquals(2, found("--office", "云溪市商务局"));
    assertEquals(1, found("--finding", "arithmetic"));
    assertEquals(1, found("--has", "finding"));
    assertEquals(2, found("--year", ">=2019"));
    assertEquals(2, found("--year", "..2019"));
    assertEquals(1, found("--figure", "active_total>=10"));
    assertEquals(0, found("--figure", "active_total>10"));
    assertEquals(0, found("--figure", "refused/requests>0.3"));
    assertEquals(0, found("--figure", "rate(refused)>30%"));
    assertEquals(0, found("--published", ">2023-01-31"));
    assertEquals(3, found("--agency", "商务局"));
    assertEquals(1, found("--title", "2020年", "--section", "总体情况"));
  }

  @Test
  void searchWritesAllResultsToAFile() throws IOException {
    Run.of("index", reports, "--data", data);
    Path csv = folder.resolve("all.csv");
    Path workbook = folder.resolve("all.xlsx");
    Path lines = folder.resolve("all.jsonl");
    String base = "https://a.example/";

    Run run =
        Run.of("search", "餐饮油烟", "--csv", "--output", csv, "--public-url", base, "--data", data);
    Run.of("search", "餐饮油烟", "--xlsx", "--what", "reports", "--output", workbook, "--data", data);
    Run.of("search", "餐饮油烟", "--jsonl", "--output", lines, "--data", data);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("2 rows in " + csv, run.err().strip());
    assertEquals("", run.out());
    List<List<String>> rows = StrictCsv.read(Files.readAllBytes(csv));
    assertEquals(4, rows.size());
    assertTrue(rows.get(1).contains("全年答复餐饮油烟投诉12件。"), rows.toString());
    assertTrue(rows.get(1).stream().anyMatch(cell -> cell.startsWith(base + "reports/")));
    try (XSSFWorkbook read = new XSSFWorkbook(workbook.toFile())) {
      assertEquals(2, read.getSheetAt(0).getLastRowNum());
    } catch (InvalidFormatException e) {
      throw new AssertionError(e);
    }
    JsonObject end = json(Files.readAllLines(lines).getLast()).getAsJsonObject("end");
    assertEquals(2, end.get("rows").getAsInt());
    assertFalse(Files.exists(folder.resolve("all.csv.part")));
  }

  @Test
  void checkWritesItsFindingsToAFile() throws IOException {
    Path csv = folder.resolve("findings.csv");

    Run run = Run.of("check", contradicting(), "--gap", "1", "--csv", "--output", csv);

    assertEquals(0, run.exitCode(), run.err());
    List<List<String>> rows = StrictCsv.read(Files.readAllBytes(csv));
    assertEquals(3, rows.size());
    assertEquals("云溪市商务局", rows.get(1).getFirst());
    assertTrue(rows.get(1).contains("2013"), rows.toString());
    Run none = Run.of("check", contradicting("other"), "--gap", "2", "--csv", "--output", csv);
    assertEquals(0, none.exitCode(), none.err());
    assertEquals(2, StrictCsv.read(Files.readAllBytes(csv)).size());
  }

  @Test
  void termsCountsTheLinesOfAFile() throws IOException {
    Run.of("index", reports, "--data", data);
    Path list = Files.writeString(folder.resolve("list.txt"), "餐饮油烟\ncity:Atlantis\n餐饮油烟\n");
    Path table = Files.writeString(folder.resolve("list.csv"), "no,term\n1,餐饮油烟\n");
    Path csv = folder.resolve("counts.csv");

    Run run = Run.of("terms", list, "--data", data);
    Run.of("terms", table, "--column", "term", "--csv", "--output", csv, "--data", data);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().lines().anyMatch(line -> line.matches(" +2 .* 餐饮油烟")), run.out());
    assertTrue(run.err().contains("line 2 'city:Atlantis'"), run.err());
    assertTrue(run.err().contains("1 lines repeat"), run.err());
    assertEquals("餐饮油烟", StrictCsv.read(Files.readAllBytes(csv)).get(1).get(1));
    Run refused = Run.of("terms", table, "--column", "none", "--data", data);
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("no, term"), refused.err());
    assertEquals(2, Run.of("terms", list, "--json", "--data", data).exitCode());
  }

  @Test
  void aWorkbookIsNotShownInATerminal() {
    System.setProperty("nianbao.out.terminal", "true");
    try {
      Run run = Run.of("search", "餐饮油烟", "--xlsx", "--data", data);

      assertEquals(2, run.exitCode());
      assertTrue(
          run.err().startsWith("nianbao: a terminal can't show a workbook; name a file"),
          run.err());
    } finally {
      System.clearProperty("nianbao.out.terminal");
    }
  }

  @Test
  void searchWritesAllResultsToStandardOutput() throws Exception {
    Run.of("index", reports, "--data", data);
    Path out = folder.resolve("out.csv");
    int exitCode =
        Run.process(List.of("-Duser.language=zh"), "search", "餐饮油烟", "--csv", "--data", data)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();

    assertEquals(0, exitCode);
    List<List<String>> rows = StrictCsv.read(Files.readAllBytes(out));
    assertEquals("标题", rows.getFirst().getFirst());
    assertEquals("# 2 行，完整", rows.getLast().getFirst());
  }

  @Test
  void searchIsReadableInATerminal() {
    Run.of("index", reports, "--data", data);
    Run run = Run.of("search", "餐饮油烟", "--year", "2019", "--data", data);

    assertTrue(run.out().startsWith("1 reports"), run.out());
    assertTrue(run.out().contains("全年答复【餐饮油烟】投诉12件。"), run.out());
    assertTrue(run.out().contains("云溪市商务局 · 云溪市 · 2019"), run.out());
    assertTrue(run.out().contains("   http://127.0.0.1:8080/reports/"), run.out());
    assertFalse(run.out().contains("\u001b"), run.out());
  }

  @Test
  void linksBeginWithTheAddressThatOthersReach() {
    Run.of("index", reports, "--data", data);
    Run run = Run.of("search", "餐饮油烟", "--public-url", "https://a.example/b/", "--data", data);

    assertTrue(run.out().contains(" https://a.example/b/reports/"), run.out());
  }

  @Test
  void onATerminalMarksAreInColour() throws IOException {
    Files.writeString(
        reports.resolve("a.txt"), OfficeFiles.REPORT.replace("投诉", "\u001b[31m\u202e投诉"));
    Run.of("index", reports, "--data", data);
    System.setProperty("nianbao.colour", "true");
    try {
      String printed = Run.of("search", "餐饮油烟", "--data", data).out();

      assertTrue(printed.contains("\u001b[30;103m餐饮油烟\u001b[0m"), printed);
      assertFalse(printed.contains("[31m\u202e") || printed.contains("\u001b[31m"), printed);
      assertFalse(printed.contains("【"), printed);
    } finally {
      System.clearProperty("nianbao.colour");
    }
  }

  @Test
  void searchAsksWhatWasMeant() {
    Run.of("index", reports, "--data", data);
    Run run = Run.of("search", "餐饮 油咽", "--data", data);

    assertTrue(run.out().startsWith("0 reports"), run.out());
    assertTrue(run.out().contains("Did you mean 餐饮 油烟 (2 reports)?"), run.out());
  }

  @Test
  void aReportCannotSteerTheTerminal() throws IOException {
    Files.writeString(
        reports.resolve("a.txt"), OfficeFiles.REPORT.replace("投诉", "\u001b[31m\u202e投诉"));
    Run.of("index", reports, "--data", data);
    String printed = Run.of("search", "餐饮油烟", "--data", data).out();

    assertFalse(printed.contains("\u001b") || printed.contains("\u202e"), printed);
  }

  @Test
  void searchWithoutAnIndexSaysWhatToDo() {
    Run run = Run.of("search", "x", "--data", data);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("nianbao index"), run.err());
  }

  @Test
  void theDataFolderFollowsTheDesktopRules() {
    Path home = Path.of("/home/someone");
    Path standard = home.resolve(".local/share/nianbao");
    assertEquals(standard, DataFolder.standard(Map.of(), home).root());
    assertEquals(standard, DataFolder.standard(Map.of("XDG_DATA_HOME", ""), home).root());
    assertEquals(standard, DataFolder.standard(Map.of("XDG_DATA_HOME", "here"), home).root());
    assertEquals(
        Path.of("/data/nianbao"),
        DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), home).root());
  }

  /** As after the first commit of an update that was broken off. */
  @Test
  void anUnfinishedIndexIsAnsweredFromAndSaysSo() throws IOException {
    Path data = folder.resolve("half");
    new DataFolder(data).openForWriting().close();

    Run run = Run.of("search", "油烟", "--data", data);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        "nianbao: not everything is indexed yet, there are 0 reports so far; an update is running,"
            + " or was broken off and goes on with nianbao index\n",
        run.err());
    assertEquals(0, Run.of("index", reports, "--data", data).exitCode());
    assertEquals("", Run.of("search", "油烟", "--data", data).err());
  }
}
