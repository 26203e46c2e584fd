package nianbao.export.citation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nianbao.export.ExportText;
import org.jspecify.annotations.Nullable;

/**
 * A citation as an entry of Research Information Systems: a tag and a value on each line, which
 * ends with CR LF. A value is on one line, so that none can be taken for a tag.
 */
final class RisEntry {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd/");

  private RisEntry() {}

  static String of(Citation citation) {
    StringBuilder entry = new StringBuilder();
    line(entry, "TY", "ELEC");
    line(entry, "ID", citation.key());
    line(entry, "AU", citation.issuer());
    line(entry, "TI", citation.markedTitle());
    LocalDate published = citation.publishedOn();
    if (published != null) {
      line(entry, "PY", Integer.toString(published.getYear()));
      line(entry, "DA", DAY.format(published));
    }
    line(entry, "UR", citation.address());
    line(entry, "Y2", DAY.format(citation.accessed()));
    String notes = citation.notes();
    line(entry, "N1", notes.isEmpty() ? null : notes);
    line(entry, "N1", citation.readable());
    line(entry, "ER", "");
    return entry.toString();
  }

  private static void line(StringBuilder entry, String tag, @Nullable String value) {
    if (value != null) {
      entry.append(tag).append("  - ").append(ExportText.onOneLine(value)).append("\r\n");
    }
  }
}
