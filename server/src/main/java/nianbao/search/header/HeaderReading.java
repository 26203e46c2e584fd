package nianbao.search.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nianbao.search.filter.Filters;

/**
 * One thing that a unit of a query may mean in the headers of reports.
 *
 * @param by the parts of the header that it is about, in the order of {@link By}
 * @param label what it was read as, with full names: 衢州市 商务 2013年
 */
public record HeaderReading(List<By> by, String label, Meaning meaning) {

  /** A part of the header. */
  public enum By {
    PLACE,
    /** The kind of office, or all offices that share a name: 审计局, 市审计局. */
    AGENCY,
    /** The own name of one office or of a few in several places: 北海街道. */
    OFFICE,
    YEAR,
    /** The day of writing or publication. */
    DATE,
    /** The whole index number or its beginning. */
    INDEX,
    /** The whole document number of the report itself. */
    DOCUMENT,
    /** The whole title or its beginning. */
    TITLE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which headers are meant. */
  public sealed interface Meaning {}

  /**
   * Headers that pass filters.
   *
   * @param filters from the narrowest to the widest; the first that any report passes are meant:
   *     衢州商务局 is the bureau of the city itself or, where that has no reports, those of its counties
   */
  public record Filtered(List<Filters> filters) implements Meaning {
    public Filtered {
      filters = List.copyOf(filters);
    }
  }

  /** Headers with this day. */
  public record Dated(LocalDate day) implements Meaning {}

  /**
   * Headers with this document number.
   *
   * @param number as {@link nianbao.index.IndexFields#foldDocumentNumber} folds it
   */
  public record Numbered(String number) implements Meaning {}

  /**
   * Headers with this title.
   *
   * @param key the title, folded without white space
   * @param open whether the title may go on
   */
  public record Titled(String key, boolean open) implements Meaning {}

  public HeaderReading {
    by = by.stream().sorted().toList();
    if (by.isEmpty()) {
      throw new IllegalArgumentException("a reading of nothing: " + label);
    }
  }

  /** Whether it names a report rather than a group of them. */
  public boolean isOfOneReport() {
    return by.contains(By.INDEX) || by.contains(By.DOCUMENT) || by.contains(By.TITLE);
  }
}
