package nianbao.read.ofd;

import static nianbao.read.office.OfficeXml.attribute;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.office.OfficeXml;
import org.jspecify.annotations.Nullable;

/** What the XML of a page, a template or a list of resources describes. */
final class OfdContent {

  private static final Set<String> OBJECTS =
      Set.of("TextObject", "PathObject", "ImageObject", "CompositeObject");

  /** The objects of a page or template, in the order in which they are drawn. */
  final List<OfdObject> objects = new ArrayList<>();

  /** The groups of objects that a list of resources describes, by id. */
  final Map<String, List<OfdObject>> groups = new HashMap<>();

  /** The ids of the templates beneath a page. */
  final List<String> templates = new ArrayList<>();

  /** Locations of further resources of a page. */
  final List<String> resources = new ArrayList<>();

  /** Left, top, width and height of the page in millimetres; {@code null} for the usual ones. */
  double @Nullable [] box;

  private OfdContent() {}

  /**
   * Reads a file.
   *
   * @throws IOException when a position in it is no number
   */
  static OfdContent of(byte[] xml) throws XMLStreamException, IOException {
    OfdContent content = new OfdContent();
    XMLStreamReader reader = OfficeXml.open(xml);
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          content.add(reader);
        }
      }
    } finally {
      reader.close();
    }
    return content;
  }

  private void add(XMLStreamReader xml) throws XMLStreamException, IOException {
    switch (xml.getLocalName()) {
      case "PhysicalBox" -> box = box(xml.getElementText());
      case "Template" -> templates.add(attribute(xml, "TemplateID"));
      case "PageRes" -> resources.add(xml.getElementText());
      case "CompositeGraphicUnit" -> addGroup(xml);
      default -> addObject(xml, objects);
    }
  }

  /** A box of four numbers with an area; {@code null} for anything else. */
  static double @Nullable [] box(String text) throws IOException {
    double[] box = OfdNumbers.list(text);
    return box.length == 4 && box[2] > 0 && box[3] > 0 ? box : null;
  }

  private void addGroup(XMLStreamReader xml) throws XMLStreamException, IOException {
    List<OfdObject> group = new ArrayList<>();
    groups.put(attribute(xml, "ID"), group);
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> depth += addObject(xml, group) ? 0 : 1;
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /** Adds an object and reads to its end; false, and nothing read, for other elements. */
  private static boolean addObject(XMLStreamReader xml, List<OfdObject> objects)
      throws XMLStreamException, IOException {
    String name = xml.getLocalName();
    if (!OBJECTS.contains(name)) {
      return false;
    }
    boolean visible = !attribute(xml, "Visible").equals("false");
    OfdObject object = object(name, xml);
    if (visible) {
      objects.add(object);
    }
    return true;
  }

  private static OfdObject object(String name, XMLStreamReader xml)
      throws XMLStreamException, IOException {
    AffineTransform toOuter = toOuter(xml);
    return switch (name) {
      case "TextObject" -> text(toOuter, xml);
      case "PathObject" -> path(toOuter, xml);
      case "ImageObject" -> picture(toOuter, xml);
      default -> {
        String id = attribute(xml, "ResourceID");
        skip(xml);
        yield new OfdObject.Group(toOuter, id);
      }
    };
  }

  /** An object is transformed first, and then moved to the corner of its boundary. */
  private static AffineTransform toOuter(XMLStreamReader xml) throws IOException {
    AffineTransform toOuter = new AffineTransform();
    double[] boundary = OfdNumbers.list(attribute(xml, "Boundary"));
    if (boundary.length >= 2) {
      toOuter.translate(boundary[0], boundary[1]);
    }
    double[] matrix = OfdNumbers.list(attribute(xml, "CTM"));
    if (matrix.length == 6) {
      toOuter.concatenate(new AffineTransform(matrix));
    }
    return toOuter;
  }

  private static OfdObject picture(AffineTransform toOuter, XMLStreamReader xml)
      throws XMLStreamException, IOException {
    double[] boundary = OfdNumbers.list(attribute(xml, "Boundary"));
    if (attribute(xml, "CTM").isEmpty() && boundary.length == 4) {
      toOuter.scale(boundary[2], boundary[3]);
    }
    skip(xml);
    return new OfdObject.Picture(toOuter);
  }

  private static OfdObject path(AffineTransform toOuter, XMLStreamReader xml)
      throws XMLStreamException {
    boolean stroked = !attribute(xml, "Stroke").equals("false");
    boolean filled = attribute(xml, "Fill").equals("true");
    String data = "";
    while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
      if (xml.getLocalName().equals("AbbreviatedData")) {
        data = xml.getElementText();
      } else {
        skip(xml);
      }
    }
    return new OfdObject.Path(toOuter, stroked, filled, data);
  }

  private static OfdObject text(AffineTransform toOuter, XMLStreamReader xml)
      throws XMLStreamException, IOException {
    double size = OfdNumbers.number(attribute(xml, "Size"));
    String scale = attribute(xml, "HScale");
    double narrowing = scale.isEmpty() ? 1 : OfdNumbers.number(scale);
    List<OfdObject.Run> runs = new ArrayList<>();
    while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
      if (xml.getLocalName().equals("TextCode")) {
        runs.add(run(xml));
      } else {
        skip(xml); // colours, clips, and which glyphs of the font are drawn
      }
    }
    return new OfdObject.Text(toOuter, size, narrowing, runs);
  }

  private static OfdObject.Run run(XMLStreamReader xml) throws XMLStreamException, IOException {
    Double x = position(attribute(xml, "X"));
    Double y = position(attribute(xml, "Y"));
    String deltaX = attribute(xml, "DeltaX");
    String deltaY = attribute(xml, "DeltaY");
    String text = xml.getElementText().replace("\n", "").replace("\r", "");
    int gaps = text.codePointCount(0, text.length()) - 1;
    return new OfdObject.Run(
        text, x, y, OfdNumbers.distances(deltaX, gaps), OfdNumbers.distances(deltaY, gaps));
  }

  private static @Nullable Double position(String text) throws IOException {
    return text.isBlank() ? null : OfdNumbers.number(text.strip());
  }

  /** Reads to the end of the current element. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }
}
