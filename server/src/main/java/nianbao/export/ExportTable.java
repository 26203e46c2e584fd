package nianbao.export;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table to take along.
 *
 * @param name names its sheet
 * @param columns at least one
 * @param rows can be read once
 * @param facts what the file says about itself, besides its number of rows
 * @param words of the reader
 */
public record ExportTable<R>(
    String name,
    List<ExportColumn<R>> columns,
    ExportRows<R> rows,
    List<Fact> facts,
    ExportWords words) {

  /**
   * Something that the file says about itself.
   *
   * @param key in JSON
   */
  public record Fact(String key, String label, String value) {}

  public ExportTable {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no columns in " + name);
    }
    columns = List.copyOf(columns);
    facts = List.copyOf(facts);
  }

  /**
   * What every file says: the facts of its own, when and by which version it was made, and whether
   * the data is invented.
   *
   * @param own such as what was asked
   * @param sample whether it is from the bundled samples
   */
  public static List<Fact> facts(List<Fact> own, boolean sample, ExportWords words) {
    List<Fact> facts = new ArrayList<>(own);
    String now =
        OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString();
    facts.add(new Fact("madeAt", words.text("export.made-at"), now));
    String version = ExportTable.class.getPackage().getImplementationVersion();
    String packaged = "Nianbao " + Objects.requireNonNullElse(version, "(not packaged)");
    facts.add(new Fact("version", words.text("export.version"), packaged));
    if (sample) {
      facts.add(new Fact("note", words.text("export.note"), words.text("sample.strip")));
    }
    return facts;
  }
}
