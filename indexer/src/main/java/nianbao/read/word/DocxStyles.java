package nianbao.read.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which styles of a document are headings, and of which level. */
final class DocxStyles {

  private static final int DEEPEST_BASE = 20;

  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();

  private DocxStyles() {}

  static DocxStyles of(byte @Nullable [] part) throws XMLStreamException {
    DocxStyles styles = new DocxStyles();
    if (part != null) {
      styles.read(WordXml.open(part));
    }
    return styles;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        String value = WordXml.value(xml);
        switch (xml.getLocalName()) {
          case "style" -> style = WordXml.attribute(xml, "styleId");
          case "name" -> putName(style, value.toLowerCase(Locale.ROOT));
          case "basedOn" -> bases.put(style, value);
          case "outlineLvl" -> levels.put(style, WordXml.number(value, 9) + 1);
          default -> {}
        }
      }
    }
  }

  private void putName(String style, String name) {
    if (name.equals("title")) {
      levels.putIfAbsent(style, 1);
    } else if (name.startsWith("heading ")) {
      levels.putIfAbsent(style, WordXml.number(name.substring("heading ".length()), 0));
    }
  }

  /** The level of headings of this style from 1, 0 for body text. */
  int level(String style) {
    String at = style;
    for (int i = 0; i < DEEPEST_BASE && at != null; i++) {
      Integer level = levels.get(at);
      if (level != null) {
        return level > 9 ? 0 : level;
      }
      at = bases.get(at);
    }
    return 0;
  }
}
