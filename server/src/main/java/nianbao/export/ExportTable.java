package nianbao.export;

import java.util.List;

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
  public record Fact(String key, String label, String value) {
    /** Key of the fact that there may be more than these rows. */
    public static final String MORE = "more";
  }

  public ExportTable {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no columns in " + name);
    }
    columns = List.copyOf(columns);
    facts = List.copyOf(facts);
  }

  /** Whether there may be more than its rows. */
  boolean isPartial() {
    return facts.stream().anyMatch(fact -> fact.key().equals(Fact.MORE));
  }
}
