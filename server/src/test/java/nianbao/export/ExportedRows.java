package nianbao.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.export.ExportColumn.Named;
import nianbao.export.ExportTable.Fact;
import org.jspecify.annotations.Nullable;

/** A table with a column of every type. */
final class ExportedRows {

  /** A row, each cell of which may be empty. */
  record Row(
      @Nullable String text,
      @Nullable Long whole,
      @Nullable BigDecimal decimal,
      @Nullable LocalDate day,
      @Nullable String link,
      @Nullable Named named) {}

  static final Row EMPTY = new Row(null, null, null, null, null, null);

  static final Row FULL =
      new Row(
          "云溪市“公开”, \"报告\"\n第二行",
          -12L,
          new BigDecimal("-3.50"),
          LocalDate.of(2019, 2, 14),
          "https://reports.example/reports/a?q=%E5%85%AC&p=1",
          new Named(true, "是"));

  /** The wording is the key with the values. */
  static final ExportWords WORDS =
      new ExportWords() {
        @Override
        public String text(String key, Map<String, String> values) {
          return key + ' ' + new TreeMap<>(values);
        }

        @Override
        public String text(String key) {
          return key;
        }

        @Override
        public String pick(String chinese, String english) {
          return chinese;
        }
      };

  private ExportedRows() {}

  static Row text(String text) {
    return new Row(text, null, null, null, null, null);
  }

  static Row link(String link) {
    return new Row(null, null, null, null, link, null);
  }

  static List<ExportColumn<Row>> columns() {
    return List.of(
        ExportColumn.text("text", "文字", Row::text),
        ExportColumn.whole("whole", "整数", Row::whole),
        ExportColumn.decimal("decimal", "=小数", Row::decimal),
        ExportColumn.date("day", "日期", Row::day),
        ExportColumn.link("link", "链接", Row::link),
        ExportColumn.named("named", "名称", Row::named));
  }

  static ExportTable<Row> table(ExportRows<Row> rows) {
    List<Fact> facts = List.of(new Fact("q", "查询", "=公开"));
    return new ExportContext("http://here", true, WORDS).table("段落/表", columns(), rows, facts);
  }

  static byte[] written(ExportFormat format, Row... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(table(ExportRows.of(List.of(rows))), out);
    return out.toByteArray();
  }

  /** Rows of which the last one can't be read. */
  static ExportRows<Row> breakingAfter(int rows) {
    List<Row> given = new ArrayList<>();
    return () -> {
      if (given.size() == rows) {
        throw new IOException("the index is gone");
      }
      given.add(EMPTY);
      return EMPTY;
    };
  }

  /** What is written until the rows break off. */
  static byte[] brokenOff(ExportFormat format, int rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(table(breakingAfter(rows)), out);
      throw new AssertionError("written to the end");
    } catch (IOException expected) {
      return out.toByteArray();
    }
  }

  /** All facts of the table above by key, but for what differs each time. */
  static Map<String, String> facts() {
    return Map.of("q", "=公开", "note", "sample.strip");
  }
}
