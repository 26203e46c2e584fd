package nianbao.read.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.office.OfficeXml;
import org.jspecify.annotations.Nullable;

/**
 * The text of strings in a workbook: of their runs in different fonts, without the reading aids
 * that Japanese and some Chinese programs add ({@code rPh}).
 */
final class XlsxStrings {

  private XlsxStrings() {}

  /** The strings that the cells share; cells refer to them by index. */
  static List<String> of(byte @Nullable [] part, Limits limits) throws XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (part == null) {
      return strings;
    }
    XMLStreamReader xml = OfficeXml.open(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text(xml));
        Limits.check(strings.size(), Limits.CELLS, "strings");
        limits.checkTime();
      }
    }
    return strings;
  }

  /** The text of the element that was just opened, which is read to its end. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int aids = 0;
    int textDepth = 0;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
        aids += xml.getLocalName().equals("rPh") ? depth : 0;
        textDepth = xml.getLocalName().equals("t") ? depth : textDepth;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        aids -= aids == depth ? depth : 0;
        textDepth = textDepth == depth ? 0 : textDepth;
        depth--;
      } else if (textDepth > 0 && aids == 0 && OfficeXml.isText(event)) {
        text.append(xml.getText());
      }
    }
    return unescaped(text);
  }

  /** Characters that XML can't hold are written as {@code _x000D_}; they print nothing. */
  private static String unescaped(StringBuilder text) {
    return text.indexOf("_x") < 0
        ? text.toString()
        : text.toString().replaceAll("_x00(?:0[0-8BCDEF]|1[0-9A-F])_", "");
  }
}
