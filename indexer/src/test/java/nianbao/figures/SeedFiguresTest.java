package nianbao.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Figure;
import nianbao.report.Figure.Kind;
import nianbao.report.RealFiles;
import nianbao.report.Report;
import nianbao.report.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of three real reports, cell by cell, where they are at hand. */
final class SeedFiguresTest {

  @ParameterizedTest
  @ValueSource(strings = {"quzhou", "qingdao", "wuhai"})
  void everyCellIsReadAndNothingElse(String name) throws IOException, UnreadableException {
    Path gold = RealFiles.at("domain/gold/" + name + ".json");
    JsonObject expected = JsonParser.parseString(Files.readString(gold)).getAsJsonObject();
    String seed = expected.get("seed").getAsString();
    byte[] bytes = Files.readAllBytes(RealFiles.at("seeds").resolve(seed));

    Report report =
        ReportExtractor.read(new Source(null, "a.txt", "0".repeat(64), Instant.EPOCH, null), bytes);

    Map<String, BigDecimal> values = new TreeMap<>();
    TreeSet<String> blank = new TreeSet<>();
    for (Figure figure : report.figures().all()) {
      if (figure.value() != null) {
        values.put(figure.name(), figure.value());
      } else {
        assertEquals(Kind.BLANK, figure.kind(), figure.toString());
        blank.add(figure.name());
      }
    }
    assertEquals(values(expected.getAsJsonObject("values")), values);
    TreeSet<String> expectedBlank = new TreeSet<>();
    expected.getAsJsonArray("blank").forEach(cell -> expectedBlank.add(cell.getAsString()));
    assertEquals(expectedBlank, blank);
  }

  private static Map<String, BigDecimal> values(JsonObject gold) {
    Map<String, BigDecimal> values = new TreeMap<>();
    for (Map.Entry<String, JsonElement> row : gold.entrySet()) {
      if (row.getValue().isJsonPrimitive()) {
        values.put(row.getKey(), row.getValue().getAsBigDecimal());
      } else {
        row.getValue()
            .getAsJsonObject()
            .asMap()
            .forEach((c, v) -> values.put(Figure.name(row.getKey(), c), v.getAsBigDecimal()));
      }
    }
    return values;
  }
}
