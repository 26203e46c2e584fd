package nianbao.export;

import static nianbao.export.ExportedRows.EMPTY;
import static nianbao.export.ExportedRows.FULL;
import static nianbao.export.ExportedRows.brokenOff;
import static nianbao.export.ExportedRows.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesExportTest {

  private static List<JsonObject> lines(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    return text.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  @Test
  void everyRowIsAnObjectOfItsTypes() throws IOException {
    List<JsonObject> lines = lines(written(ExportFormat.JSON_LINES, FULL, EMPTY));

    assertEquals(3, lines.size());
    assertEquals(
        JsonParser.parseString(
            """
            {"text": "云溪市“公开”, \\"报告\\"\\n第二行", "whole": -12, "decimal": -3.50,
             "day": "2019-02-14",
             "link": "https://reports.example/reports/a?q=%E5%85%AC&p=1", "named": true}
            """),
        lines.get(0));
    assertEquals(
        JsonParser.parseString(
            """
            {"text": null, "whole": null, "decimal": null, "day": null, "link": null,
             "named": null}
            """),
        lines.get(1));
  }

  @Test
  void theLastLineSaysThatTheFileIsWholeAndWhatItIs() throws IOException {
    JsonObject end = lines(written(ExportFormat.JSON_LINES, FULL)).getLast().getAsJsonObject("end");

    assertEquals(1, end.get("rows").getAsInt());
    ExportedRows.facts().forEach((key, value) -> assertEquals(value, end.get(key).getAsString()));
    String broken = new String(brokenOff(ExportFormat.JSON_LINES, 2), StandardCharsets.UTF_8);
    assertFalse(broken.contains("end"), broken);
  }
}
