package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.extract.line.Line;
import nianbao.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules for the values of a header read.
 *
 * @param block the header block and the title
 * @param titleParts what the title says, {@code null} when none is printed
 * @param text the lines of the text, furniture among them
 * @param page what the format says beside the text: the names and contents of a page's {@code meta}
 */
record HeaderSources(
    HeaderBlock block, @Nullable TitleParts titleParts, List<Line> text, Map<String, String> page) {

  static HeaderSources of(RawDocument document) {
    HeaderBlock block = HeaderBlock.of(document.blocks());
    Line title = block.title();
    TitleParts parts = title == null ? null : TitleParts.of(title);
    return new HeaderSources(block, parts, Line.of(block.body()), document.meta());
  }

  /** The fields under a name that have a value, in reading order. */
  List<Field> fields(Field.Name name) {
    List<Field> fields = new ArrayList<>();
    for (Field field : block.fields()) {
      if (field.name() == name && !field.value().isBlank()) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The first of several names of the page's head that has a value, {@code null} when none has. */
  @Nullable String page(String... names) {
    for (String name : names) {
      String value = page.get(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
