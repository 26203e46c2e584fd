package nianbao.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import nianbao.export.ExportColumn.Named;
import nianbao.export.ExportTable.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, one object a row and line, with the keys of the columns, {@code null} where a cell
 * is empty. The last line of a whole file is {@code {"end":{"rows":12,…}}} with the facts about it.
 */
final class JsonLinesExport {
  private JsonLinesExport() {}

  static <R> long write(ExportTable<R> table, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    long rows = 0;
    for (R row = table.rows().next(); row != null; row = table.rows().next()) {
      JsonWriter json = new JsonWriter(writer);
      json.beginObject();
      for (ExportColumn<R> column : table.columns()) {
        json.name(column.key());
        value(json, column.of(row));
      }
      json.endObject();
      writer.write('\n');
      rows++;
    }
    JsonWriter json = new JsonWriter(writer);
    json.beginObject().name("end").beginObject().name("rows").value(rows);
    for (Fact fact : table.facts()) {
      json.name(fact.key()).value(fact.value());
    }
    json.endObject().endObject();
    writer.write('\n');
    writer.flush();
    return rows;
  }

  private static void value(JsonWriter json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.nullValue();
      case BigDecimal number -> json.jsonValue(number.toPlainString());
      case Long number -> json.value(number);
      case LocalDate day -> json.value(day.toString());
      case Boolean flag -> json.value(flag);
      case Named named -> value(json, named.value());
      default -> json.value(value.toString());
    }
  }
}
