package nianbao.export.citation;

import java.time.LocalDate;
import nianbao.export.ExportText;
import org.jspecify.annotations.Nullable;

/**
 * A citation as an entry of BibTeX, {@code @misc}. Names and titles stand in a second pair of
 * braces, so that no style divides or changes them; no value holds a brace of its own, not even an
 * escaped one, which BibTeX would count.
 */
final class BibtexEntry {
  private BibtexEntry() {}

  static String of(Citation citation) {
    StringBuilder entry = new StringBuilder("@misc{").append(citation.key());
    field(entry, "author", braced(citation.issuer()));
    field(entry, "title", braced(citation.markedTitle()));
    LocalDate published = citation.publishedOn();
    if (published != null) {
      field(entry, "year", Integer.toString(published.getYear()));
      field(entry, "date", published.toString());
    }
    field(entry, "url", address(citation.address()));
    field(entry, "urldate", citation.accessed().toString());
    String notes = citation.notes();
    field(entry, "note", notes.isEmpty() ? null : escaped(notes));
    String text = citation.readable();
    field(entry, "annote", text == null ? null : escaped(text));
    return entry.append("\n}").toString();
  }

  private static @Nullable String braced(@Nullable String value) {
    return value == null ? null : '{' + escaped(value) + '}';
  }

  private static void field(StringBuilder entry, String name, @Nullable String value) {
    if (value != null) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  /** An address as it is, which programs take literally, without what would end the value. */
  private static String address(String address) {
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char next : ExportText.onOneLine(text).toCharArray()) {
      switch (next) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{' -> escaped.append("\\textbraceleft{}");
        case '}' -> escaped.append("\\textbraceright{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '%', '&', '$', '#', '_' -> escaped.append('\\').append(next);
        default -> escaped.append(next);
      }
    }
    return escaped.toString();
  }
}
