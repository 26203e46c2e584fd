package nianbao.read.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.office.OfficeXml;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook's cells, as far as they decide how numbers are printed. */
final class XlsxStyles {

  private final CellFormats formats;
  private final List<Integer> formatOfStyle = new ArrayList<>();

  private XlsxStyles(CellFormats formats) {
    this.formats = formats;
  }

  /**
   * Reads the part for styles, which a workbook may lack.
   *
   * @param formats takes the formats that the part defines
   */
  static XlsxStyles of(byte @Nullable [] part, CellFormats formats) throws XMLStreamException {
    XlsxStyles styles = new XlsxStyles(formats);
    if (part == null) {
      return styles;
    }
    XMLStreamReader xml = OfficeXml.open(part);
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        String number = OfficeXml.attribute(xml, "numFmtId");
        switch (xml.getLocalName()) {
          case "numFmt" ->
              formats.define(OfficeXml.number(number, 0), OfficeXml.attribute(xml, "formatCode"));
          case "cellXfs" -> ofCells = true;
          case "xf" -> {
            if (ofCells) {
              styles.formatOfStyle.add(OfficeXml.number(number, 0));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        ofCells = false;
      }
    }
    return styles;
  }

  /** A number as a cell with a style prints it. */
  String print(double value, int style) {
    return formats.print(value, style < formatOfStyle.size() ? formatOfStyle.get(style) : 0);
  }
}
