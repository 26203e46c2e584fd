package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, which knows real divisions only; the tests know more. */
class RealPlacesTest {
  @TempDir private Path folder;

  private JsonObject parsed(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("report.txt"), text);
    Process parse =
        Run.process(List.of(), "parse", file)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String line = new String(parse.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, parse.waitFor(), line);
    return JsonParser.parseString(line).getAsJsonObject();
  }

  @Test
  void aPlaceOfTheSamplesIsNotMistakenForARealOneOfTheSameName() throws Exception {
    JsonObject report = parsed("云溪区商务局2019年政府信息公开工作年度报告\n\n一、概述\n云溪区商务局公开信息12条。\n");

    assertEquals("岳阳市", report.get("city").getAsString());
    assertEquals("云溪区", report.get("county").getAsString());
  }

  @Test
  void aShortNameMeansTheRealPlaceWhereTheSamplesHaveOneToo() throws Exception {
    JsonObject report = parsed("云溪商务局2019年政府信息公开工作年度报告\n\n一、概述\n全年公开信息12条。\n");

    assertEquals("岳阳市", report.get("city").getAsString());
  }

  @Test
  void theInventedProvinceIsUnknown() throws Exception {
    JsonObject report = parsed("临岚市商务局2019年政府信息公开工作年度报告\n\n一、概述\n公开信息12条。\n");

    assertEquals(true, report.get("city").isJsonNull(), report.toString());
  }
}
