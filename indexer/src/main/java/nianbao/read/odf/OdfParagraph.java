package nianbao.read.odf;

import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.office.OfficeXml;

/**
 * The text of a paragraph that is being read: white space in the XML counts as one space, more
 * spaces, tabs and line breaks are elements.
 */
final class OdfParagraph {

  private static final int MOST_SPACES = 1_000;

  private final StringBuilder text = new StringBuilder();
  private final Limits limits;

  /** The level of a heading, 0 for body text. */
  private final int level;

  OdfParagraph(int level, Limits limits) {
    this.level = level;
    this.limits = limits;
  }

  int level() {
    return level;
  }

  String text() {
    return text.toString();
  }

  /** Adds the text of an element that stands for white space. */
  void element(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "s" ->
          add(
              " "
                  .repeat(
                      Math.min(MOST_SPACES, OfficeXml.number(OfficeXml.attribute(xml, "c"), 1))));
      case "tab" -> add("\t");
      case "line-break" -> add("\n");
      default -> {}
    }
  }

  private void add(String more) {
    limits.characters(more);
    text.append(more);
  }

  void characters(String more) {
    limits.characters(more);
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }
}
