package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.figures.FigureReader;
import nianbao.figures.Forms;
import nianbao.report.Evidence;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Part;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.Script;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.Warning;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the index stores of a report, held against a file: whoever changes the shape of a record
 * sees here that stored reports change with it, and raises {@link IndexFolder#FORMAT}.
 */
class StoredReportTest {

  private static final List<Paragraph> PARAGRAPHS =
      List.of(
          new Paragraph("1-00000a", 1, 1, Paragraph.Kind.HEADING, "一、总体情况"),
          new Paragraph("2-00000b", 2, 1, Paragraph.Kind.ROW, "主动公开数\t条\t12"));

  private static Report full() {
    List<StatTable> tables =
        List.of(
            new StatTable(
                1,
                "附表",
                List.of(
                    List.of(
                        new StatTable.Cell("一、本年新收政府信息公开申请数量", 1, 1, "2-00000b"),
                        new StatTable.Cell("<12 & 7>", 2, 3, "2-00000b")))));
    return new Report(
        new Source(
            "样例",
            "深/a.txt",
            "a".repeat(64),
            Instant.parse("2026-01-02T03:04:05Z"),
            "https://a.cn/1",
            List.of(new Part("/b.pdf", "附件", "深/b.pdf", "b".repeat(64), true))),
        header(),
        List.of(new Section(1, 1, "一、总体情况")),
        PARAGRAPHS,
        tables,
        FigureReader.read(tables, Forms.STANDARD.byId("D")).figures(),
        List.of(finding()),
        List.of(new Warning("damaged-date", "2-00000b", 3, 5, "The date is damaged.", "3月")),
        List.of("首页 > 公开"));
  }

  private static Header header() {
    return new Header(
        "云溪市商务局2019年报告",
        true,
        "云溪市商务局",
        "市商务局",
        "commerce",
        new Place("样例省", "云溪市", "云麓县", "990121", "990100"),
        2019,
        LocalDate.of(2020, 1, 31),
        LocalDate.of(2020, 1, 30),
        "K01-2020-0001",
        "云商〔2020〕1号",
        "主动公开",
        Script.HANT,
        "D",
        "D",
        List.of(new Evidence("city", "云溪市", "title", "市商务局", 1, true)));
  }

  private static Finding finding() {
    return new Finding(
        "A08.total",
        Finding.Kind.TEXT_AND_TABLE,
        Finding.Grade.PROSE_TABLE,
        "A08",
        "total",
        true,
        new BigDecimal("12.5"),
        BigDecimal.TEN,
        new Finding.Explanation("sum-of-all-rows", List.of("req_new[total]"), BigDecimal.TWO),
        "received",
        List.of("2-00000b"),
        List.of("req_new[total]"),
        List.of(new Finding.CellValue("req_new[total]", true, BigDecimal.ONE)),
        List.of(new Finding.Quote("2-00000b", 3, 5)));
  }

  private static JsonObject golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(StoredReportTest.class.getResourceAsStream("stored-report.json"))) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    }
  }

  private static Report read(JsonObject stored) throws IOException {
    return StoredReport.read(
        stored.get("summary").toString(), stored.get("details").toString(), PARAGRAPHS);
  }

  @Test
  void theExampleHasEveryFieldFilled() {
    assertFilled("report", full());
  }

  private static void assertFilled(String path, Object value) {
    if (value instanceof List<?> list) {
      assertFalse(list.isEmpty(), path);
      list.forEach(element -> assertFilled(path + "[]", element));
    }
    if (value.getClass().isRecord()) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        String name = path + '.' + component.getName();
        Object part = assertDoesNotThrow(() -> component.getAccessor().invoke(value));
        assertNotNull(part, name);
        assertFilled(name, part);
      }
    }
  }

  @Test
  void isStoredAsInTheFile() throws IOException {
    JsonObject stored = new JsonObject();
    stored.add("summary", JsonParser.parseString(StoredReport.summary(full())));
    stored.add("details", JsonParser.parseString(StoredReport.details(full())));

    assertEquals(golden(), stored);
  }

  @Test
  void isReadBackAsItWas() throws IOException {
    assertEquals(full(), read(golden()));
  }

  @Test
  void whatMayBeNullIsLeftOutAndReadBack() throws IOException {
    Report full = full();
    Report bare =
        new Report(
            new Source("x", "a.txt", "a".repeat(64), Instant.EPOCH, null),
            new Header(
                "某局",
                false,
                null,
                null,
                null,
                Place.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                Script.HANS,
                null,
                null,
                List.of()),
            List.of(),
            full.paragraphs(),
            List.of(),
            Figures.NONE,
            List.of(),
            List.of(),
            List.of());

    assertFalse(StoredReport.summary(bare).contains("null"));
    assertEquals(
        bare,
        StoredReport.read(
            StoredReport.summary(bare), StoredReport.details(bare), full.paragraphs()));
  }

  /** Every field of every object of the file in turn: gone, or called otherwise. */
  @TestFactory
  Stream<DynamicTest> aFieldThatIsLackingOrUnknownIsNeverReadAsNull() throws IOException {
    return paths("", golden())
        .flatMap(
            path ->
                Stream.of(
                    DynamicTest.dynamicTest("unknown " + path, () -> refusesUnknown(path)),
                    DynamicTest.dynamicTest("lacking " + path, () -> refusesLacking(path))));
  }

  private static Stream<String> paths(String path, JsonElement element) {
    if (element.isJsonArray()) {
      // The header's evidence is stored with the details.
      return element.getAsJsonArray().isEmpty()
          ? Stream.of()
          : paths(path + "/0", element.getAsJsonArray().get(0));
    }
    if (!element.isJsonObject()) {
      return Stream.of();
    }
    return element.getAsJsonObject().entrySet().stream()
        .flatMap(
            entry -> {
              String name = path + '/' + entry.getKey();
              Stream<String> own = path.isEmpty() ? Stream.of() : Stream.of(name);
              return Stream.concat(own, paths(name, entry.getValue()));
            });
  }

  private static JsonObject parent(JsonObject stored, String path) {
    JsonElement at = stored;
    String[] steps = path.substring(1).split("/", -1);
    for (int i = 0; i < steps.length - 1; i++) {
      at =
          at.isJsonArray()
              ? at.getAsJsonArray().get(Integer.parseInt(steps[i]))
              : at.getAsJsonObject().get(steps[i]);
    }
    return at.getAsJsonObject();
  }

  private static void refusesUnknown(String path) throws IOException {
    JsonObject stored = golden();
    String name = path.substring(path.lastIndexOf('/') + 1);
    JsonObject parent = parent(stored, path);
    parent.add(name + "Renamed", parent.remove(name));

    IOException fault = assertThrows(IOException.class, () -> read(stored));

    assertTrue(String.valueOf(fault.getMessage()).contains("damaged"), fault.getMessage());
    assertTrue(String.valueOf(fault.getMessage()).contains(name), fault.getMessage());
  }

  /** Refused, or of a field that may be null read as a report that says so when stored again. */
  private static void refusesLacking(String path) throws IOException {
    JsonObject stored = golden();
    String name = path.substring(path.lastIndexOf('/') + 1);
    parent(stored, path).remove(name);
    try {
      Report report = read(stored);
      assertEquals(stored.get("summary"), JsonParser.parseString(StoredReport.summary(report)));
      assertEquals(stored.get("details"), JsonParser.parseString(StoredReport.details(report)));
      assertFalse(report.equals(full()));
    } catch (IOException fault) {
      assertTrue(
          String.valueOf(fault.getMessage()).contains("'" + name + "' is missing"),
          fault.getMessage());
    }
  }

  @Test
  void otherDamageIsNamedWithItsPlace() throws IOException {
    JsonObject stored = golden();
    stored
        .getAsJsonObject("summary")
        .getAsJsonObject("header")
        .add("script", new JsonPrimitive("X"));
    IOException unknown = assertThrows(IOException.class, () -> read(stored));
    assertTrue(String.valueOf(unknown.getMessage()).contains("$.header"), unknown.getMessage());

    String summary = StoredReport.summary(full());
    for (String damaged :
        List.of(
            "",
            "null",
            "[]",
            "1",
            summary.substring(0, 100),
            summary.replace("2020-01-31", "x"),
            summary.replace("2019", "9999"))) {
      IOException fault =
          assertThrows(IOException.class, () -> StoredReport.readSummary(damaged), damaged);
      assertTrue(
          String.valueOf(fault.getMessage()).startsWith("a stored report is damaged"),
          fault.getMessage());
      assertFalse(String.valueOf(fault.getMessage()).contains("github"), fault.getMessage());
    }
    String details = StoredReport.details(full());
    IOException fault =
        assertThrows(
            IOException.class,
            () -> StoredReport.read(summary, details.substring(0, 80), PARAGRAPHS));
    assertTrue(String.valueOf(fault.getMessage()).contains("样例/深/a.txt"), fault.getMessage());
  }
}
