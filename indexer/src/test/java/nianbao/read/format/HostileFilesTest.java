package nianbao.read.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import nianbao.read.pdf.PdfReader;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to cost more memory, depth or time than there is. They are read in a JVM of their own
 * with a heap of 256 MB, where each is refused by the right reason, or read, and none runs out of
 * memory.
 */
final class HostileFilesTest {

  private static final String READ = "read";

  @TempDir Path folder;

  /** What is expected of each file: a part of the reason it is refused for, or {@link #READ}. */
  private final Map<String, String> expected = new LinkedHashMap<>();

  private final byte[] noise = new byte[300_000];

  @BeforeEach
  void makeNoise() {
    new Random(7).nextBytes(noise);
  }

  private void file(String name, String outcome, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    expected.put(name, outcome);
  }

  /** Reads the files in the other JVM and holds the outcomes against what is expected. */
  private void assertOutcomes() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-cp");
    String path = System.getProperty("java.class.path");
    command.add(System.getProperty("surefire.test.class.path", path));
    command.add(HostileFilesTest.class.getName());
    for (String name : expected.keySet()) {
      command.add(folder.resolve(name).toString());
    }
    File errors = folder.resolve("errors").toFile();
    Process reader = new ProcessBuilder(command).redirectError(errors).start();
    List<String> wrong = new ArrayList<>();
    try (BufferedReader outcomes = reader.inputReader(UTF_8)) {
      for (Map.Entry<String, String> file : expected.entrySet()) {
        String outcome = outcomes.readLine();
        if (outcome == null || !outcome.contains(file.getValue())) {
          wrong.add(file.getKey() + ": " + outcome + ", instead of: " + file.getValue());
        }
      }
    }
    assertEquals(0, reader.waitFor(), () -> text(errors));
    assertEquals(List.of(), wrong);
  }

  private static String text(File file) {
    try {
      return Files.readString(file.toPath());
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Reads each file and prints one line: {@link #READ}, or why it is refused. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      byte[] bytes = Files.readAllBytes(Path.of(file));
      String outcome;
      try {
        outcome = READ + " " + DocumentFormat.read(file, bytes).blocks().size();
      } catch (UnreadableException e) {
        outcome = String.valueOf(e.getMessage());
      }
      System.out.println(outcome.replace('\n', ' '));
    }
  }

  @Test
  void plainTexts() throws Exception {
    file("lines.txt", "lines", "\n".repeat(900_000).getBytes(UTF_8));
    file("bars.txt", "cells", "|".repeat(900_000).getBytes(UTF_8));
    file("rows.txt", "cells", ("|".repeat(99) + "\n").repeat(9_000).getBytes(UTF_8));
    file("line.txt", READ, "我局公开信息".repeat(160_000).getBytes(UTF_8));
    file("long.txt", "characters", "1 2 3 4|".repeat(1_900_000).getBytes(UTF_8));
    file("ligatures.txt", "characters with ligatures", "ﷺ".repeat(120_000).getBytes(UTF_8));

    assertOutcomes();
  }

  @Test
  void webPages() throws Exception {
    String cells = "<tr>" + "<td>1".repeat(500);
    String spans = "<tr>" + "<td colspan=1000 rowspan=1000>1".repeat(500);
    page("tags.html", "tags", "<p>".repeat(5_000_000));
    page("open.html", "tags", "<".repeat(15_000_000));
    page("deep.html", READ, "<div>".repeat(250_000) + "正文");
    page("tables.html", READ, "<table><tr><td>".repeat(60_000) + "正文");
    page("bold.html", READ, "<b><i><p>正文".repeat(40_000));
    page("long.html", "characters", "正文".repeat(1_100_000));
    page("heading.html", "characters", "<h1>" + "正文".repeat(1_100_000));
    page("cell.html", "characters", "<table>" + "<tr><td>ﷺ<td>ﷺ".repeat(60_000));
    page("cells.html", "cells", "<table>" + cells.repeat(450));
    page("row.html", "cells in one row", "<table><tr>" + "<td>1".repeat(2_000));
    page("spans.html", "fields of tables", "<table>" + spans.repeat(20));
    page("span.html", READ, "<table><tr><td colspan=65534 rowspan=65534>甲<td>乙</table>");
    page("attributes.html", READ, "<p " + "a=b ".repeat(3_000_000) + ">正文");
    page("controls.html", READ, "<button>首页</button>".repeat(90_000) + "正文");

    assertOutcomes();
  }

  private void page(String name, String outcome, String body) throws IOException {
    file(name, outcome, ("<html><body>" + body).getBytes(UTF_8));
  }

  @Test
  void wordFiles() throws Exception {
    byte[] blank = " ".repeat(999_000).getBytes(UTF_8);
    file(
        "repeated.docx",
        "more than 32 MB",
        zip(zip -> numbered(1_000, i -> part(zip, "word/document" + i + ".xml", blank))));
    file(
        "parts.docx",
        "parts",
        zip(zip -> numbered(20_000, i -> part(zip, "word/a" + i, new byte[0]))));
    file(
        "picture.docx",
        "more than 512 MB",
        zip(
            zip -> {
              numbered(6, i -> part(zip, "word/media/" + i, new byte[100 << 20]));
              part(zip, "word/document.xml", "<document/>".getBytes(UTF_8));
            }));
    word("paragraphs.docx", "lines", "<w:p/>".repeat(3_000_000));
    word("text.docx", "characters", "<w:p><w:t>" + "年".repeat(6_000_000) + "</w:t></w:p>");
    word("breaks.docx", "lines", "<w:p>" + "<w:br/>".repeat(900_000) + "</w:p>");
    word("deep.docx", "broken", "<w:a>".repeat(100_000));
    String cells = "<w:tr>" + "<w:tc/>".repeat(900) + "</w:tr>";
    word("cells.docx", "cells", "<w:tbl>" + cells.repeat(3_000) + "</w:tbl>");
    String row = "<w:tr>" + "<w:tc/>".repeat(2_000) + "</w:tr>";
    word("row.docx", "cells in one row", "<w:tbl>" + row + "</w:tbl>");
    String merged = "<w:tr>" + "<w:tc><w:vMerge/></w:tc>".repeat(900) + "</w:tr>";
    word("merged.docx", READ, "<w:tbl>" + merged.repeat(200) + "</w:tbl>");
    word("rows.docx", "lines", "<w:tbl>" + "<w:tr/>".repeat(3_000_000) + "</w:tbl>");
    String open = "<w:tbl><w:tr><w:tc>";
    String close = "</w:tc></w:tr></w:tbl>";
    String text = "<w:p><w:t>" + "年".repeat(100_000) + "</w:t></w:p>";
    word("tables.docx", "characters", open.repeat(100) + text + close.repeat(100));
    word("attribute.docx", READ, "<w:p w:a='" + "a".repeat(20_000_000) + "'/>");

    assertOutcomes();
  }

  /** A step of writing an archive. */
  private interface Writing {
    void to(ZipOutputStream zip) throws IOException;
  }

  private static void numbered(int count, Consumer<Integer> step) {
    for (int i = 0; i < count; i++) {
      step.accept(i);
    }
  }

  private static byte[] zip(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      writing.to(zip);
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Beside noise, which makes the file large enough for the text to be packed in earnest. */
  private void word(String name, String outcome, String body) throws IOException {
    String xml = "<w:body xmlns:w='w'>" + body + "</w:body>";
    file(
        name,
        outcome,
        zip(
            zip -> {
              part(zip, "word/media/noise", noise);
              part(zip, "word/document.xml", xml.getBytes(UTF_8));
            }));
  }

  @Test
  void spreadsheets() throws Exception {
    String cells = "<row>" + "<c><v>1</v></c>".repeat(900) + "</row>";
    sheet("cells.xlsx", "cells", cells.repeat(400));
    sheet("blank.xlsx", "blank", "<row><c/></row>".repeat(1_000_000));
    sheet("far.xlsx", READ, "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>");
    sheet("row.xlsx", "columns in one table", "<row>" + "<c><v>1</v></c>".repeat(2_000) + "</row>");
    StringBuilder steps = new StringBuilder();
    for (int i = 1; i <= 90_000; i++) {
      steps.append("<row><c><v>1</v></c><c r='ZZ" + i + "'><v>2</v></c></row>");
    }
    sheet("rows.xlsx", READ, steps.toString());
    StringBuilder diagonal = new StringBuilder();
    for (int i = 1; i <= 16_000; i++) {
      diagonal.append("<row><c><v>1</v></c>" + "<c/>".repeat(i % 900) + "<c><v>1</v></c></row>");
    }
    sheet("diagonal.xlsx", "fields of tables", diagonal.toString());
    sheet(
        "merged.xlsx",
        "merged cells",
        "<mergeCell ref='A1:XFD1048576'/>".repeat(10)
            + numberedText(700_000, "<mergeCell ref='A%d:B%d'/>"));
    sheet("hidden.xlsx", "hidden rows", "<row hidden='1'/>".repeat(1_000_000));
    String text = "年".repeat(30_000);
    file(
        "strings.xlsx",
        "characters",
        workbook(
            "<sst><si><t>" + text + "</t></si></sst>",
            "<row><c t='s'><v>0</v></c></row>".repeat(50_000)));
    file("many.xlsx", "strings", workbook("<sst>" + "<si/>".repeat(2_000_000) + "</sst>", ""));
    file("deep.xlsx", "broken", workbook("<sst>" + "<si>".repeat(100_000), ""));
    String entity = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
    file("entities.xlsx", "broken", workbook(entity + "<sst><si><t>&b;</t></si></sst>", ""));

    assertOutcomes();
  }

  private static String numberedText(int count, String format) {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      all.append(format.replace("%d", Integer.toString(i)));
    }
    return all.toString();
  }

  private void sheet(String name, String outcome, String rows) throws IOException {
    file(name, outcome, workbook("<sst/>", rows));
  }

  private byte[] workbook(String strings, String rows) throws IOException {
    String names = "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>";
    String targets =
        "<Relationships><Relationship Id='1' Target='worksheets/a.xml'/></Relationships>";
    return zip(
        zip -> {
          part(zip, "xl/media/noise", noise);
          part(zip, "xl/workbook.xml", names.getBytes(UTF_8));
          part(zip, "xl/_rels/workbook.xml.rels", targets.getBytes(UTF_8));
          part(zip, "xl/sharedStrings.xml", strings.getBytes(UTF_8));
          part(zip, "xl/worksheets/a.xml", ("<worksheet>" + rows + "</worksheet>").getBytes(UTF_8));
        });
  }

  @Test
  void openDocuments() throws Exception {
    String row = "<table-row number-rows-repeated='1048576'>%s</table-row>";
    String cell = "<table-cell number-columns-repeated='16384'>%s</table-cell>";
    String filled = cell.formatted("<p>1</p>");
    openDocument(
        "blank.ods",
        "blank",
        "spreadsheet",
        "<table>" + row.formatted(cell.formatted("")) + "</table>");
    openDocument(
        "cells.ods", "cells", "spreadsheet", "<table>" + row.formatted(filled) + "</table>");
    openDocument(
        "rows.ods",
        "rows or columns",
        "spreadsheet",
        "<table>"
            + row.formatted("<table-cell/>").repeat(100_000)
            + "<table-row>"
            + "<table-cell><p>1</p></table-cell>"
            + "</table-row></table>");
    openDocument("text.odt", "characters", "text", "<p>" + "年".repeat(6_000_000) + "</p>");
    openDocument(
        "spaces.odt", "characters", "text", "<p>" + "<s c='999999'/>".repeat(100_000) + "</p>");
    openDocument("lines.odt", "lines", "text", "<p/>".repeat(3_000_000));
    openDocument(
        "table.odt", "cells", "text", "<table>" + row.formatted(filled).repeat(9) + "</table>");
    openDocument(
        "repeated.odt",
        "characters",
        "text",
        "<table><table-row number-rows-repeated='90000'><table-cell><p>%s</p></table-cell><table-cell/></table-row></table>"
            .formatted("年".repeat(10_000)));
    openDocument("deep.odt", "broken", "text", "<section>".repeat(100_000));
    openDocument(
        "spans.odt",
        READ,
        "text",
        "<table>"
            + ("<table-row>"
                    + "<table-cell number-columns-spanned='900' number-rows-spanned='900'/>"
                        .repeat(2)
                    + "</table-row>")
                .repeat(20)
            + "</table>");

    assertOutcomes();
  }

  private void openDocument(String name, String outcome, String kind, String body)
      throws IOException {
    String xml = "<document><body><" + kind + ">" + body + "</" + kind + "></body></document>";
    file(
        name,
        outcome,
        zip(
            zip -> {
              part(zip, "Pictures/noise", noise);
              part(zip, "content.xml", xml.getBytes(UTF_8));
            }));
  }

  @Test
  void richTexts() throws Exception {
    richText("deep.rtf", "groups", "{".repeat(5_000_000));
    richText("text.rtf", "characters", "a".repeat(6_000_000));
    richText("lines.rtf", "lines", "a\\par ".repeat(2_000_000));
    richText("cells.rtf", "cells", "\\intbl a\\cell ".repeat(3_000_000));
    richText("rows.rtf", "lines", "\\trowd\\row ".repeat(2_000_000));
    richText("edges.rtf", "cells in one row", "\\cellx9".repeat(2_000_000));
    richText(
        "fonts.rtf",
        "fonts",
        "{\\fonttbl " + numberedText(200_000, "{\\f%d\\fcharset134 a;}") + "}");
    richText("binary.rtf", READ, "a\\bin999999999 b");
    richText("open.rtf", READ, "a{{{\\*\\b" + "{\\pict ff}".repeat(1_000_000));

    assertOutcomes();
  }

  private void richText(String name, String outcome, String body) throws IOException {
    file(name, outcome, ("{\\rtf1\\ansi " + body).getBytes(UTF_8));
  }

  @Test
  void oldWorkbooks() throws Exception {
    file("cells.xls", "cells", records(400_000));
    file("strings.xls", "strings", strings(1 << 30, 0));
    file("continued.xls", "more than 8 MB", strings(1_000, 2_000));
    file("empty.xls", "broken", new byte[] {9, 8, 16, 0, 0, 6, 5, 0});

    assertOutcomes();
  }

  /** A workbook with one sheet, which has a number in every row of its first columns. */
  private static byte[] records(int count) {
    ByteBuffer all = ByteBuffer.allocate(count * 18 + 200).order(ByteOrder.LITTLE_ENDIAN);
    begin(all, 5);
    record(all, 0x85, new byte[] {0, 0, 0, 0, 0, 0, 1, 0, 'a'});
    record(all, 0x0A, new byte[0]);
    begin(all, 0x10);
    for (int i = 0; i < count; i++) {
      byte[] number = new byte[14];
      ByteBuffer.wrap(number)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putShort((short) (i % 60_000))
          .putShort((short) (i / 60_000))
          .putDouble(6, 1);
      record(all, 0x203, number);
    }
    record(all, 0x0A, new byte[0]);
    return Arrays.copyOf(all.array(), all.position());
  }

  private static byte[] strings(int claimed, int continued) {
    ByteBuffer all = ByteBuffer.allocate(continued * 8_004 + 200).order(ByteOrder.LITTLE_ENDIAN);
    begin(all, 5);
    byte[] table = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(4, claimed).array();
    record(all, 0xFC, table);
    for (int i = 0; i < continued; i++) {
      record(all, 0x3C, new byte[8_000]);
    }
    record(all, 0x0A, new byte[0]);
    return Arrays.copyOf(all.array(), all.position());
  }

  private static void begin(ByteBuffer all, int kind) {
    record(all, 0x809, new byte[] {0, 6, (byte) kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  }

  private static void record(ByteBuffer all, int id, byte[] data) {
    all.putShort((short) id).putShort((short) data.length).put(data);
  }

  @Test
  void savedPages() throws Exception {
    String head = "MIME-Version: 1.0\r\nContent-Type: ";
    String related = head + "multipart/related; boundary=b\r\n\r\n";
    String page = "\r\n--b\r\nContent-Type: text/html\r\n";
    String text = "年报 ".repeat(1_000_000);
    saved("large.mht", "larger than 16 MB", head + "text/html\r\n\r\n" + text.repeat(3));
    saved("parts.mht", "parts", related + "\r\n--b\r\n\r\n".repeat(200_000));
    saved("header.mht", "never end", related + page + "a: " + "b".repeat(40_000_000));
    saved("bytes.mht", "16 MB", related + page + "\r\n" + "=".repeat(50_000_000) + "\r\n--b--");
    saved("tags.mht", "tags", related + page + "\r\n" + "<p>".repeat(500_000) + "\r\n--b--");
    String frames = "<iframe src='1'></iframe>".repeat(100_000) + "</html>\r\n--b--";
    saved("frames.mht", READ, related + page + "Content-Location: 1\r\n\r\n" + frames);
    String base64 = "Content-Transfer-Encoding: base64\r\n\r\n" + "AAAA".repeat(12_000_000);
    saved("base64.mht", "16 MB", related + page + base64);

    assertOutcomes();
  }

  private void saved(String name, String outcome, String message) throws IOException {
    file(name, outcome, message.getBytes(UTF_8));
  }

  @Test
  void fixedLayouts() throws Exception {
    String path = "<PathObject><AbbreviatedData>%s</AbbreviatedData></PathObject>";
    layout("deep.ofd", "broken", "<a>".repeat(100_000));
    layout("paths.ofd", "no text", path.formatted("M 0 0 L 9 0 ".repeat(900_000)));
    layout("lines.ofd", "no text", path.formatted("M 0 0 L 9 0 ").repeat(150_000));
    layout("objects.ofd", "objects on one page", path.formatted("").repeat(300_000));
    layout(
        "letters.ofd",
        "characters on one page",
        "<TextObject Size='9'><TextCode X='0' Y='9'>%s</TextCode></TextObject>"
            .formatted("年".repeat(200_000)));
    layout("blanks.ofd", "more than 32 MB", " ".repeat(40_000_000));

    assertOutcomes();
  }

  private void layout(String name, String outcome, String body) throws IOException {
    String document =
        "<a><PhysicalBox>0 0 99 99</PhysicalBox><Pages><Page BaseLoc='p.xml'/></Pages></a>";
    file(
        name,
        outcome,
        zip(
            zip -> {
              part(zip, "noise", noise);
              part(zip, "OFD.xml", "<a><DocRoot>d.xml</DocRoot></a>".getBytes(UTF_8));
              part(zip, "d.xml", document.getBytes(UTF_8));
              part(zip, "p.xml", ("<Page>" + body + "</Page>").getBytes(UTF_8));
            }));
  }

  @Test
  void archivesInArchives() throws Exception {
    byte[] inner = zip(zip -> part(zip, "word/document.xml", new byte[50 << 20]));
    byte[] middle = zip(zip -> numbered(20, i -> part(zip, i + ".docx", inner)));

    file("inner.docx", "more than 32 MB", inner);
    file("middle.zip", "unpack it first", middle);
    file("outer.zip", "unpack it first", zip(zip -> part(zip, "middle.zip", middle)));

    assertOutcomes();
  }

  /** Changes the bytes of a stream of a compound file. */
  private interface Patch {
    void apply(ByteBuffer main, ByteBuffer table);
  }

  private static byte[] patched(Patch patch) throws IOException {
    return patched(0, patch);
  }

  private static byte[] patched(int tableBytes, Patch patch) throws IOException {
    try (InputStream in = HostileFilesTest.class.getResourceAsStream("office/report.doc");
        POIFSFileSystem files = new POIFSFileSystem(Objects.requireNonNull(in))) {
      byte[] main = stream(files, "WordDocument");
      String name = files.getRoot().hasEntryCaseInsensitive("1Table") ? "1Table" : "0Table";
      byte[] stored = stream(files, name);
      byte[] table = Arrays.copyOf(stored, Math.max(tableBytes, stored.length));
      patch.apply(
          ByteBuffer.wrap(main).order(ByteOrder.LITTLE_ENDIAN),
          ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN));
      files.createOrUpdateDocument(new ByteArrayInputStream(main), "WordDocument");
      files.createOrUpdateDocument(new ByteArrayInputStream(table), name);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] stream(POIFSFileSystem files, String name) throws IOException {
    try (DocumentInputStream in = files.createDocumentInputStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void oldWordFiles() throws Exception {
    byte[] claims = patched((main, table) -> {});
    ByteBuffer.wrap(claims).order(ByteOrder.LITTLE_ENDIAN).putInt(0x2C, 20_000);
    file("claims.doc", "claims to have", claims);
    file("same.doc", READ, patched((main, table) -> {}));
    file("pages.doc", "pages of properties", patched((main, table) -> main.putInt(0xFE, 90_000)));
    file(
        "pieces.doc",
        "characters",
        patched(
            (main, table) -> {
              int pieces = main.getInt(0x1A2);
              int count = (table.getInt(pieces + 1) - 4) / 12;
              table.putInt(pieces + 5 + 4 * count, 1 << 30);
            }));
    file(
        "tables.doc",
        "bytes of tables",
        patched(
            3 << 20,
            (main, table) -> {
              for (int pair = 0x9A; pair < 0x9A + 8 * 90; pair += 8) {
                main.putInt(pair + 4, table.capacity());
              }
              main.putInt(0xFE, 8);
              main.putInt(0x106, 8);
            }));

    assertOutcomes();
  }

  @Test
  void pdfs() throws Exception {
    byte[] table = deflated(new byte[40 << 20]);
    file("table.pdf", "more than 3 MB", pdf(object(1, "/Type /XRef /W [1 1 0]", table)));
    file("objects.pdf", "more than 32 MB", pdf(object(1, "/Type /ObjStm /N 9 /First 9", table)));
    file("many.pdf", "objects", pdf("1 0 obj\nnull\nendobj\n".repeat(700_000).getBytes(UTF_8)));
    file("deep.pdf", "this PDF", page("[".repeat(500_000)));
    String twice = "/Filter [/FlateDecode /FlateDecode]";
    byte[] packedTwice = deflated(deflated(" ".repeat(60_000_000).getBytes(UTF_8)));
    file("twice.pdf", "more than 48 MB", page("4 0 R", object(4, twice, packedTwice)));
    byte[] content = object(4, "/Filter /FlateDecode", deflated(blanks(40)));
    file("contents.pdf", "more than 48 MB", page("[" + "4 0 R ".repeat(500) + "]", content));
    file("pages.pdf", "pages", pages(2_000));
    file("tree.pdf", "", deepTree(20_000));
    String self = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R";
    byte[] draw = "/F Do ".getBytes(UTF_8);
    String resources = "5 0 obj\n<< /XObject << /F 4 0 R >> >>\nendobj\n";
    file(
        "form.pdf",
        "no text",
        page("6 0 R", object(4, self, draw), resources, object(6, "", draw)));
    String letters = "BT /F1 9 Tf " + "(aaaaaaaaaa) Tj ".repeat(20_000) + "ET";
    file(
        "letters.pdf",
        "characters on one page",
        page("4 0 R", object(4, "", letters.getBytes(UTF_8))));

    assertOutcomes();
  }

  /** A form that draws itself three times ends after as many steps as three to the fiftieth. */
  @Test
  void drawingEndsWhenTheTimeIsOver() throws Exception {
    String self = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R";
    byte[] draw = "/F Do /F Do /F Do ".getBytes(UTF_8);
    String resources = "5 0 obj\n<< /XObject << /F 4 0 R >> >>\nendobj\n";
    byte[] pdf = page("6 0 R", object(4, self, draw), resources, object(6, "", draw));

    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> PdfReader.read(pdf, new Limits(1)));

    assertTrue(String.valueOf(refused.getMessage()).contains("longer than 1 seconds"));
  }

  private static byte[] blanks(int megabytes) {
    return " ".repeat(megabytes << 20).getBytes(UTF_8);
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  /** A stream; it is packed unless the entries name a filter. */
  private static byte[] object(int number, String entries, byte[] content) throws IOException {
    String filter =
        entries.contains("/Type /XRef") || entries.contains("ObjStm")
            ? " /Filter /FlateDecode"
            : "";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "%d 0 obj\n<< %s%s /Length %d >>\nstream\n"
            .formatted(number, entries, filter, content.length)
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** Without a table of objects, as a damaged file is; PDFBox finds them. */
  private static byte[] pdf(byte[]... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
    for (byte[] object : objects) {
      out.writeBytes(object);
    }
    out.writeBytes("trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] page(String contents, Object... objects) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String page =
        """
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s
        /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>
        /XObject << /F 4 0 R >> >> >>
        endobj
        """
            .formatted(contents.isEmpty() ? "" : "/Contents " + contents);
    all.writeBytes(page.getBytes(UTF_8));
    for (Object object : objects) {
      all.writeBytes(object instanceof byte[] bytes ? bytes : object.toString().getBytes(UTF_8));
    }
    return pdf(all.toByteArray());
  }

  private static byte[] pages(int count) {
    StringBuilder objects =
        new StringBuilder("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 3).append(" 0 R ");
      objects.append(i + 3).append(" 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n");
    }
    objects.append("2 0 obj\n<< /Type /Pages /Count ").append(count);
    objects.append(" /Kids [").append(kids).append("] >>\nendobj\n");
    return pdf(objects.toString().getBytes(UTF_8));
  }

  /** A tree of pages in which each node has one child. */
  private static byte[] deepTree(int depth) {
    StringBuilder objects =
        new StringBuilder("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    for (int i = 2; i < depth; i++) {
      objects.append(
          "%d 0 obj\n<< /Type /Pages /Count 1 /Kids [%d 0 R] /Parent %d 0 R >>\nendobj\n"
              .formatted(i, i + 1, i - 1));
    }
    objects.append(depth).append(" 0 obj\n<< /Type /Page >>\nendobj\n");
    return pdf(objects.toString().getBytes(UTF_8));
  }
}
