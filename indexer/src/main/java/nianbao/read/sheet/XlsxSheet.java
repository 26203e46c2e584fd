package nianbao.read.sheet;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.office.OfficeXml;

/** Reads the part of one sheet of a workbook. */
final class XlsxSheet {

  /** The largest numbers of rows and columns of a sheet. */
  private static final int ROWS = 1_048_576;

  private static final int COLUMNS = 16_384;

  private final Sheet sheet;
  private final List<String> strings;
  private final XlsxStyles styles;
  private final Limits limits;

  // The cell being read, and what it refers to.
  private int row = -1;
  private int column = -1;
  private String type = "";
  private int style;

  XlsxSheet(Sheet sheet, List<String> strings, XlsxStyles styles, Limits limits) {
    this.sheet = sheet;
    this.strings = strings;
    this.styles = styles;
    this.limits = limits;
  }

  void read(byte[] part) throws XMLStreamException {
    XMLStreamReader xml = OfficeXml.open(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        start(xml);
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "col" -> column(xml);
      case "row" -> row(xml);
      case "c" -> cell(xml);
      case "v" -> value(printed(text(xml)));
      case "is" -> value(XlsxStrings.text(xml));
      case "mergeCell" -> merge(OfficeXml.attribute(xml, "ref"));
      default -> {}
    }
  }

  private void column(XMLStreamReader xml) {
    int first = number(xml, "min");
    int last = number(xml, "max");
    if (XlsxReader.isTrue(xml, "hidden") && first > 0 && last >= first) {
      sheet.hideColumns(first - 1, last - 1);
    }
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String value = OfficeXml.attribute(xml, attribute);
    // Seven digits: a sheet has 1,048,576 rows.
    boolean isNumber = !value.isEmpty() && value.length() <= 7 && value.matches("[0-9]+");
    return isNumber ? Integer.parseInt(value) : 0;
  }

  /** Rows and cells may say where they are; otherwise each follows the one before. */
  private void row(XMLStreamReader xml) {
    limits.checkTime();
    int number = number(xml, "r");
    row = Math.min(number > 0 ? number - 1 : row + 1, ROWS - 1);
    column = -1;
    if (XlsxReader.isTrue(xml, "hidden")) {
      sheet.hideRow(row);
    }
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    if (row < 0) {
      throw new XMLStreamException("a cell outside the rows");
    }
    int named = columnOf(OfficeXml.attribute(xml, "r"));
    column = Math.min(named >= 0 ? named : column + 1, COLUMNS - 1);
    type = OfficeXml.attribute(xml, "t");
    style = number(xml, "s");
    sheet.cell(row, column, "");
  }

  private void value(String printed) throws XMLStreamException {
    if (column < 0) {
      throw new XMLStreamException("a value outside the cells");
    }
    sheet.cell(row, column, printed);
  }

  /** The column of a reference such as AB12, from 0; -1 when it is none. */
  private static int columnOf(String reference) {
    int column = 0;
    int length = 0;
    while (length < reference.length() && isLetter(reference.charAt(length))) {
      column = column * 26 + reference.charAt(length) - 'A' + 1;
      length++;
      if (column > COLUMNS) {
        return -1;
      }
    }
    return column - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The row of a reference such as AB12, from 0; -1 when it is none. */
  private static int rowOf(String reference) {
    String digits = reference.replaceFirst("^[A-Z]{1,3}", "");
    boolean isNumber = !digits.isEmpty() && digits.length() <= 7 && digits.matches("[0-9]+");
    return isNumber ? Integer.parseInt(digits) - 1 : -1;
  }

  private void merge(String area) {
    String[] corners = area.replace("$", "").split(":", 2);
    if (corners.length == 2) {
      int top = rowOf(corners[0]);
      int left = columnOf(corners[0]);
      if (top >= 0 && left >= 0) {
        int height = rowOf(corners[1]) - top + 1;
        int width = columnOf(corners[1]) - left + 1;
        sheet.merge(top, left, height, width);
      }
    }
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT || event == XMLStreamReader.START_ELEMENT) {
        break;
      }
      if (OfficeXml.isText(event)) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  /** A value as it is printed, by the type of the cell. */
  private String printed(String value) {
    return switch (type) {
      case "s" -> shared(OfficeXml.number(value.strip(), -1));
      case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
      case "str", "e", "inlineStr", "d" -> value;
      default -> numeric(value.strip());
    };
  }

  private String shared(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : "";
  }

  private String numeric(String value) {
    try {
      return styles.print(Double.parseDouble(value), style);
    } catch (NumberFormatException e) {
      return value;
    }
  }
}
