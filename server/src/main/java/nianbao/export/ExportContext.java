package nianbao.export;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.export.ExportTable.Fact;

/**
 * Where tables are from, and who reads them.
 *
 * @param base what links begin with, without a trailing slash
 * @param sample whether the reports are the bundled samples
 * @param words of the reader
 */
public record ExportContext(String base, boolean sample, ExportWords words) {

  /** A wording of the tables. */
  public String label(String key) {
    return words.text("export." + key);
  }

  /**
   * A table with what every file says of itself: the facts of its own, when and by which version it
   * was made, and whether the data is invented.
   *
   * @param own such as what was asked
   */
  public <R> ExportTable<R> table(
      String name, List<ExportColumn<R>> columns, ExportRows<R> rows, List<Fact> own) {
    return new ExportTable<>(name, columns, rows, facts(own), words);
  }

  private List<Fact> facts(List<Fact> own) {
    List<Fact> facts = new ArrayList<>(own);
    String now =
        OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString();
    facts.add(new Fact("madeAt", label("made-at"), now));
    String version = ExportContext.class.getPackage().getImplementationVersion();
    String packaged = "Nianbao " + Objects.requireNonNullElse(version, "(not packaged)");
    facts.add(new Fact("version", label("version"), packaged));
    if (sample) {
      facts.add(new Fact("note", label("note"), words.text("sample.strip")));
    }
    return facts;
  }
}
