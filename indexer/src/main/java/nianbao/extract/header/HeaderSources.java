package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.extract.body.LineJoiner;
import nianbao.extract.line.Line;
import nianbao.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules for header values read.
 *
 * @param block the header block and the title
 * @param titleParts year and office in the title, {@code null} when none is printed
 * @param text the lines of the text, including page furniture
 * @param paragraphs the same text with the lines joined that were broken at a fixed width, so that
 *     a name which is cut at the end of a line stands whole in its sentence
 * @param page metadata of a web page, by name
 */
record HeaderSources(
    HeaderBlock block,
    @Nullable TitleParts titleParts,
    List<Line> text,
    List<Line> paragraphs,
    Map<String, String> page) {

  static HeaderSources of(RawDocument document) {
    HeaderBlock block = HeaderBlock.of(document.blocks());
    List<Line> text = Line.of(block.body());
    List<Line> paragraphs =
        LineJoiner.areWrapped(block.body()) ? Line.of(LineJoiner.join(block.body())) : text;
    return new HeaderSources(block, block.titleParts(), text, paragraphs, document.meta());
  }

  /** The fields of a name that have a value, in reading order. */
  List<Field> fields(Field.Name name) {
    List<Field> fields = new ArrayList<>();
    for (Field field : block.fields()) {
      if (field.name() == name && !field.value().isBlank()) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The metadata of the first of several names that has a value, {@code null} when none has. */
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
