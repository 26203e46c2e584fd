package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nianbao.extract.ReportExtractor;
import nianbao.report.Evidence;
import nianbao.report.Header;
import nianbao.report.RealFiles;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The headers of the five real reports against the values read by hand. */
class SeedHeaderTest {

  @Test
  void everyFieldIsTheOneReadByHand() throws Exception {
    JsonElement gold =
        JsonParser.parseString(Files.readString(RealFiles.at("domain/gold/metadata.json")));
    List<String> wrong = new ArrayList<>();
    for (JsonElement element : gold.getAsJsonArray()) {
      JsonObject expected = element.getAsJsonObject();
      Header header = header(RealFiles.at("seeds"), text(expected, "seed"));
      compare(expected, header, wrong);
    }
    assertEquals(5, gold.getAsJsonArray().size());
    assertEquals(List.of(), wrong);
  }

  private static Header header(Path seeds, @Nullable String name) throws Exception {
    assertNotNull(name);
    byte[] bytes = Files.readAllBytes(seeds.resolve(name));
    Source source = new Source(null, "a.txt", "0".repeat(64), Instant.EPOCH, null);
    return ReportExtractor.read(source, bytes).header();
  }

  private static void compare(JsonObject gold, Header header, List<String> wrong) {
    boolean inferred = gold.has("title_inferred");
    check(gold, inferred ? "title_inferred" : "title", header.title(), wrong);
    if (inferred != header.titleInferred()) {
      wrong.add(text(gold, "seed") + " titleInferred " + header.titleInferred());
    }
    check(gold, "issuer", header.issuer(), wrong);
    check(gold, "issuer_as_printed", header.issuerAsPrinted(), wrong);
    check(gold, "city", header.place().city(), wrong);
    check(gold, "province", header.place().province(), wrong);
    check(gold, "adcode", header.place().adcode(), wrong);
    check(gold, "city_adcode", header.place().cityAdcode(), wrong);
    check(gold, "report_year", header.reportYear(), wrong);
    check(gold, "publish_date", header.publishedOn(), wrong);
    check(gold, "written_date", header.writtenOn(), wrong);
    check(gold, "index_number", header.indexNumber(), wrong);
    check(gold, "document_number", header.documentNumber(), wrong);
    check(gold, "public_mode", header.publicMode(), wrong);
    check(gold, "script", header.script().name().toLowerCase(Locale.ROOT), wrong);
    for (Evidence evidence : header.evidence()) {
      if (evidence.chosen() && evidence.text().isEmpty()) {
        wrong.add(text(gold, "seed") + " " + evidence.field() + ": evidence without words");
      }
    }
  }

  private static void check(
      JsonObject gold, String field, @Nullable Object actual, List<String> wrong) {
    String value = actual == null ? null : actual.toString();
    if (!Objects.equals(text(gold, field), value)) {
      wrong.add(text(gold, "seed") + " " + field + ": " + text(gold, field) + " read as " + value);
    }
  }

  private static @Nullable String text(JsonObject gold, String field) {
    JsonElement element = gold.get(field);
    return element == null || element.isJsonNull() ? null : element.getAsString();
  }
}
