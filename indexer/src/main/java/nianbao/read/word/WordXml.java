package nianbao.read.word;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;

/** Streaming access to the XML of Word, with bounded depth and without external entities. */
final class WordXml {

  private static final String DEPTH = "jdk.xml.maxElementDepth";

  private WordXml() {}

  static XMLStreamReader open(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(DEPTH, Integer.toString(Limits.DEPTH));
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  /** The {@code w:val} of the current element, empty when it has none. */
  static String value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  /** An attribute by its local name, empty when there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A number of at most six digits; the default when the text is anything else. */
  static int number(String text, int defaultNumber) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= 6 ? Integer.parseInt(text) : defaultNumber;
  }
}
