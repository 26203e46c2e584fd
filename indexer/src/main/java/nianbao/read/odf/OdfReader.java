package nianbao.read.odf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.office.OfficePackage;
import nianbao.read.office.OfficeXml;

/** Reads OpenDocument texts and spreadsheets, packed or as one XML file. */
public final class OdfReader {

  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "meta-inf/manifest.xml";

  private static final Pattern COUNT = Pattern.compile("[0-9]+");

  private OdfReader() {}

  /**
   * Reads a document.
   *
   * @throws UnreadableException when it is encrypted, damaged, neither text nor spreadsheet, or
   *     exceeds a limit
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    try {
      return content(isPacked(bytes) ? unpacked(bytes, limits) : bytes, limits);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw UnreadableException.damaged("this OpenDocument file", e);
    }
  }

  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  private static byte[] unpacked(byte[] bytes, Limits limits)
      throws IOException, XMLStreamException, UnreadableException {
    Map<String, byte[]> parts =
        OfficePackage.parts(bytes, name -> name.equals(CONTENT) || name.equals(MANIFEST), limits);
    byte[] manifest = parts.get(MANIFEST);
    if (manifest != null && isEncrypted(OfficeXml.open(manifest))) {
      throw new UnreadableException(
          "this OpenDocument file is encrypted; save it without a password");
    }
    byte[] content = parts.get(CONTENT);
    if (content == null) {
      throw new UnreadableException(
          "this OpenDocument file is broken (it has no content); get it again");
    }
    return content;
  }

  /** How often something is repeated, or how far it spans: at least once, at most 9,999,999. */
  static int count(XMLStreamReader xml, String attribute) {
    String digits = OfficeXml.attribute(xml, attribute);
    boolean isNumber = digits.length() <= 7 && COUNT.matcher(digits).matches();
    return isNumber ? Math.max(1, Integer.parseInt(digits)) : 1;
  }

  private static boolean isEncrypted(XMLStreamReader manifest) throws XMLStreamException {
    while (manifest.hasNext()) {
      if (manifest.next() == XMLStreamReader.START_ELEMENT
          && manifest.getLocalName().equals("encryption-data")) {
        return true;
      }
    }
    return false;
  }

  /** What the body of a document holds decides how it is read. */
  private static RawDocument content(byte[] content, Limits limits)
      throws XMLStreamException, UnreadableException {
    XMLStreamReader xml = OfficeXml.open(content);
    Set<String> hiddenStyles = new HashSet<>();
    String style = "";
    boolean inBody = false;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      if (inBody) {
        return switch (name) {
          case "text" -> new OdfText(limits).read(xml);
          case "spreadsheet" -> new OdfSheets(hiddenStyles, limits).read(xml);
          default ->
              throw new UnreadableException(
                  "this is an OpenDocument " + name + ", not a text; save it as PDF");
        };
      }
      inBody = name.equals("body");
      style = name.equals("style") ? OfficeXml.attribute(xml, "name") : style;
      if (name.equals("table-properties") && OfficeXml.attribute(xml, "display").equals("false")) {
        hiddenStyles.add(style);
      }
    }
    throw new UnreadableException(
        "this OpenDocument file is broken (it has no content); get it again");
  }
}
