package nianbao.extract.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nianbao.read.Block;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Paragraph;
import nianbao.report.StatTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code fixtures} holds a source and its expected body. {@code header} and {@code
 * titles} in the expectation count the blocks before the body.
 */
final class BodyFixturesTest {

  private static final Gson JSON = new GsonBuilder().serializeNulls().setPrettyPrinting().create();

  @TestFactory
  Stream<DynamicTest> everyFixtureReadsAsExpected() throws IOException {
    List<Path> folders;
    try (Stream<Path> entries = Files.list(Path.of("src/test/resources/fixtures"))) {
      folders = entries.filter(f -> Files.exists(f.resolve("expected.json"))).sorted().toList();
    }
    assertFalse(folders.isEmpty());
    return folders.stream().map(f -> dynamicTest(f.getFileName().toString(), () -> check(f)));
  }

  private static void check(Path folder) throws IOException, UnreadableException {
    JsonObject expected =
        JsonParser.parseString(Files.readString(folder.resolve("expected.json"))).getAsJsonObject();
    int header = count(expected, "header");
    int titles = count(expected, "titles");
    List<Block> blocks = blocks(folder);
    Body body =
        BodyReader.read(
            blocks.subList(header, header + titles),
            blocks.subList(header + titles, blocks.size()));
    JsonObject actual = json(body);
    expected.remove("header");
    expected.remove("titles");
    assertEquals(JSON.toJson(expected), JSON.toJson(actual));
  }

  private static int count(JsonObject expected, String name) {
    JsonElement count = expected.get(name);
    return count == null ? 0 : count.getAsInt();
  }

  private static List<Block> blocks(Path folder) throws IOException, UnreadableException {
    Path html = folder.resolve("source.html");
    Path source = Files.exists(html) ? html : folder.resolve("source.txt");
    return DocumentFormat.read(source.toString(), Files.readAllBytes(source)).blocks();
  }

  private static JsonObject json(Body body) {
    JsonObject json = new JsonObject();
    json.add("paragraphs", array(body.paragraphs().stream().map(BodyFixturesTest::paragraph)));
    json.add("sections", array(body.sections().stream().map(s -> array(s.level(), s.heading()))));
    json.add("tables", array(body.tables().stream().map(BodyFixturesTest::table)));
    json.add(
        "warnings",
        array(
            body.warnings().stream()
                .map(
                    w -> {
                      Paragraph paragraph = paragraph(body, String.valueOf(w.paragraph()));
                      String printed = paragraph.text().substring(w.start(), w.end());
                      return array(w.kind(), paragraph.ordinal(), printed);
                    })));
    json.add("leftOut", array(body.leftOut().stream().map(JSON::toJsonTree)));
    return json;
  }

  private static Paragraph paragraph(Body body, String id) {
    return body.paragraphs().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static JsonElement paragraph(Paragraph paragraph) {
    String kind = paragraph.kind().name().toLowerCase(Locale.ROOT);
    JsonArray array = array(kind);
    array.add(JSON.toJsonTree(paragraph.section()));
    array.add(paragraph.text());
    return array;
  }

  private static JsonElement table(StatTable table) {
    JsonObject json = new JsonObject();
    json.add("caption", JSON.toJsonTree(table.caption()));
    json.add(
        "rows",
        array(
            table.rows().stream()
                .map(row -> array(row.stream().map(c -> JSON.toJsonTree(printed(c)))))));
    return json;
  }

  private static String printed(StatTable.Cell cell) {
    boolean spans = cell.colspan() > 1 || cell.rowspan() > 1;
    return spans ? cell.text() + " {" + cell.colspan() + "x" + cell.rowspan() + "}" : cell.text();
  }

  private static JsonArray array(Object... values) {
    return array(Stream.of(values).map(JSON::toJsonTree));
  }

  private static JsonArray array(Stream<? extends JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }
}
