package nianbao.extract.header;

import java.util.List;
import java.util.Map;
import nianbao.extract.line.Line;
import nianbao.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * Everything the header rules read.
 *
 * @param front the header block and the title
 * @param parts what the title says, {@code null} when none is printed
 * @param body the lines of the text, furniture among them
 * @param meta what the format says beside the text
 */
public record Reading(
    FrontMatter front, @Nullable TitleParts parts, List<Line> body, Map<String, String> meta) {

  public static Reading of(RawDocument document) {
    FrontMatter front = FrontMatter.of(document);
    Line title = front.title();
    TitleParts parts = title == null ? null : TitleParts.of(title);
    return new Reading(front, parts, Line.of(front.body()), document.meta());
  }

  /** The fields under a name that have a value, in reading order. */
  public List<Field> fields(Field.Name name) {
    return front.fields().stream()
        .filter(field -> field.name() == name && !field.value().isBlank())
        .toList();
  }

  /** The first of several meta names that has a value, {@code null} when none has. */
  @Nullable String metaOf(List<String> names) {
    for (String name : names) {
      String value = meta.get(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
