package nianbao.read.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.office.OfficePackage;
import nianbao.read.office.OfficeXml;

/**
 * Reads workbooks of Excel since 2007, and of other programs that write them (ECMA-376, part 1,
 * 18). It reads the XML parts directly, because the library for them is ten times the size of this
 * project. Formulas show the value that was computed last.
 */
public final class XlsxReader {

  private static final String FOLDER = "xl/";
  private static final String WORKBOOK = FOLDER + "workbook.xml";
  private static final String RELATIONS = FOLDER + "_rels/workbook.xml.rels";
  private static final String STYLES = FOLDER + "styles.xml";
  private static final String STRINGS = FOLDER + "sharedstrings.xml";
  private static final String SHEETS = FOLDER + "worksheets/";

  private final Map<String, byte[]> parts;
  private final Limits limits;
  private final SheetBlocks blocks;

  private XlsxReader(Map<String, byte[]> parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
    this.blocks = new SheetBlocks(limits);
  }

  /**
   * Reads a workbook.
   *
   * @throws UnreadableException when it is damaged or exceeds a limit
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    try {
      Map<String, byte[]> parts = OfficePackage.parts(bytes, XlsxReader::isRead, limits);
      XlsxReader reader = new XlsxReader(parts, limits);
      reader.read();
      return reader.blocks.document();
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw UnreadableException.damaged("this Excel file", e);
    }
  }

  private static boolean isRead(String name) {
    return name.equals(WORKBOOK)
        || name.equals(RELATIONS)
        || name.equals(STYLES)
        || name.equals(STRINGS)
        || (name.startsWith(SHEETS) && name.endsWith(".xml"));
  }

  private void read() throws XMLStreamException, UnreadableException {
    CellFormats formats = new CellFormats();
    XlsxStyles styles = XlsxStyles.of(parts.get(STYLES), formats);
    List<String> strings = XlsxStrings.of(parts.get(STRINGS), limits);
    Map<String, String> targets = targets();
    byte[] workbook = parts.get(WORKBOOK);
    if (workbook == null) {
      throw new UnreadableException("this Excel file is broken (it has no sheets); get it again");
    }
    XMLStreamReader xml = OfficeXml.open(workbook);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr") && isTrue(xml, "date1904")) {
        formats.countFrom1904();
      } else if (xml.getLocalName().equals("sheet")) {
        byte[] part = parts.get(targets.getOrDefault(OfficeXml.attribute(xml, "id"), ""));
        if (part != null) {
          String state = OfficeXml.attribute(xml, "state");
          boolean hidden = state.equals("hidden") || state.equals("veryHidden");
          Sheet sheet = new Sheet(OfficeXml.attribute(xml, "name"), hidden, limits);
          new XlsxSheet(sheet, strings, styles, limits).read(part);
          blocks.add(sheet);
        }
      }
    }
  }

  static boolean isTrue(XMLStreamReader xml, String attribute) {
    String value = OfficeXml.attribute(xml, attribute);
    return value.equals("1") || value.equals("true");
  }

  /** The parts by the ids under which the workbook names them. */
  private Map<String, String> targets() throws XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    byte[] part = parts.get(RELATIONS);
    if (part == null) {
      return targets;
    }
    XMLStreamReader xml = OfficeXml.open(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String target = OfficeXml.attribute(xml, "Target").toLowerCase(Locale.ROOT);
        String absolute = target.startsWith("/") ? target.substring(1) : FOLDER + target;
        targets.put(OfficeXml.attribute(xml, "Id"), absolute.replace("/./", "/"));
      }
    }
    return targets;
  }
}
