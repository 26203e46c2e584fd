package nianbao.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.RealFiles;
import org.junit.jupiter.api.Test;

/** The figures of real reports, read by hand, where they are at hand. */
final class GoldRelationsTest {

  private static List<Finding> findings(String name) throws IOException {
    Path file = RealFiles.at("domain/gold/" + name + ".json");
    JsonObject gold = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    String form = gold.get("form").getAsString();
    TestFigures figures = TestFigures.of(form);
    for (Map.Entry<String, JsonElement> value : gold.getAsJsonObject("values").entrySet()) {
      with(figures, value.getKey(), value.getValue());
    }
    FormRelations relations = Objects.requireNonNull(FormRelations.of(form));
    return new RelationChecks(relations, figures.build()).findings();
  }

  private static void with(TestFigures figures, String key, JsonElement value) {
    if (value.isJsonObject()) {
      value
          .getAsJsonObject()
          .entrySet()
          .forEach(cell -> with(figures, key + '[' + cell.getKey() + ']', cell.getValue()));
    } else {
      figures.with(key, value.getAsString());
    }
  }

  private static List<String> of(List<Finding> findings, Grade grade) {
    return findings.stream()
        .filter(finding -> finding.grade() == grade)
        .map(f -> f.id() + ' ' + f.left() + ' ' + f.right() + ' ' + f.explanation())
        .toList();
  }

  @Test
  void quzhouAddedUpEveryRowAndLeftOutTheVisits() throws IOException {
    List<Finding> found = findings("quzhou");

    assertEquals(
        List.of("A08 9622 4765 sum-of-all-rows", "A17 28 137 part-missing"),
        of(found, Grade.ARITHMETIC));
    assertEquals(List.of(), of(found, Grade.SOFT));
  }

  @Test
  void qingdaoLeftATotalBlankAndIsAccusedOfNothing() throws IOException {
    List<Finding> found = findings("qingdao");

    assertEquals(List.of("B12 null 2 null"), of(found, Grade.BLANK_TOTAL));
    assertEquals(1, found.size(), found.toString());
  }

  @Test
  void wuhaisZerosAddUp() throws IOException {
    List<Finding> found = findings("wuhai");

    assertEquals(List.of(), found);
  }
}
