package nianbao.read.office;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;

/**
 * Streaming access to the XML of office documents, with bounded depth and without external
 * entities.
 */
public final class OfficeXml {

  private static final String DEPTH = "jdk.xml.maxElementDepth";

  private OfficeXml() {}

  /** Opens a part; its document type declaration, if there is one, is passed over. */
  public static XMLStreamReader open(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(DEPTH, Integer.toString(Limits.DEPTH));
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  /** The {@code val} of the current element, empty when it has none. */
  public static String value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  /** An attribute by its local name, empty when there is none. */
  public static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A number of at most six digits; the default when the text is anything else. */
  public static int number(String text, int defaultNumber) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= 6 ? Integer.parseInt(text) : defaultNumber;
  }

  /** Whether an event is text of the document. */
  public static boolean isText(int event) {
    return event == XMLStreamReader.CHARACTERS
        || event == XMLStreamReader.CDATA
        || event == XMLStreamReader.SPACE;
  }
}
