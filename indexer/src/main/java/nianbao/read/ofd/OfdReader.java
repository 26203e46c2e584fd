package nianbao.read.ofd;

import static nianbao.read.office.OfficeXml.attribute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.office.OfficeXml;
import nianbao.read.print.PrintedDocument;

/**
 * Reads fixed-layout documents: paragraphs and tables are reconstructed from the positions of
 * characters and lines, as from a PDF. Watermarks are left out; comments, signatures and text in
 * pictures are not read.
 */
public final class OfdReader {

  /** Width and height of a page that gives none, in millimetres: A4. */
  private static final double[] A4 = {0, 0, 210, 297};

  private final OfdPackage files;
  private final Limits limits;
  private final PrintedDocument printed;
  private final Set<String> leftOut = new LinkedHashSet<>();

  // Of the document being read.
  private String path = "";
  private double[] box = A4;
  private final Map<String, String> templates = new HashMap<>();
  private final List<String> pages = new ArrayList<>();
  private final List<String> resources = new ArrayList<>();

  private OfdReader(OfdPackage files, Limits limits) {
    this.files = files;
    this.limits = limits;
    this.printed = new PrintedDocument("this OFD", limits);
  }

  /**
   * Reads a file, which may hold several documents; they follow each other.
   *
   * @throws UnreadableException when the file is damaged, encrypted, has only pictures, or exceeds
   *     a limit
   */
  public static RawDocument read(byte[] bytes, Limits limits) throws UnreadableException {
    try {
      return new OfdReader(OfdPackage.open(bytes, limits), limits).read();
    } catch (IOException | RuntimeException e) {
      throw UnreadableException.damaged("this OFD", e);
    }
  }

  private RawDocument read() throws IOException, UnreadableException {
    List<String> roots = new ArrayList<>();
    parse(
        OfdPackage.ROOT,
        xml -> {
          if (xml.getLocalName().equals("DocRoot")) {
            roots.add(xml.getElementText());
          }
        });
    for (String root : roots) {
      readDocument(existing(OfdPackage.ROOT, root));
    }
    return printed.read(List.copyOf(leftOut));
  }

  /** What is done with the start of each element. */
  @FunctionalInterface
  private interface Visitor {
    void visit(XMLStreamReader xml) throws XMLStreamException, IOException;
  }

  private void parse(String file, Visitor visitor) throws IOException, UnreadableException {
    try {
      XMLStreamReader xml = OfficeXml.open(files.bytes(file));
      try {
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamReader.START_ELEMENT) {
            visitor.visit(xml);
          }
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw inFile(file, e);
    }
  }

  private static IOException inFile(String file, Exception problem) {
    String reason = String.valueOf(problem.getMessage()).replaceAll("\\s+", " ");
    return new IOException("%.100s: %.200s".formatted(file, reason), problem);
  }

  private String existing(String from, String location) throws UnreadableException {
    String found = files.find(from, location);
    if (found == null) {
      throw OfdPackage.missing(location.strip());
    }
    return found;
  }

  private void readDocument(String document) throws IOException, UnreadableException {
    path = document;
    box = A4;
    templates.clear();
    pages.clear();
    resources.clear();
    parse(document, this::visit);
    Limits.check(pages.size(), Limits.PAGES, "pages");
    Map<String, List<OfdObject>> groups = new HashMap<>();
    for (String location : resources) {
      addGroups(path, location, groups);
    }
    for (String location : pages) {
      limits.page();
      readPage(existing(path, location), groups);
    }
  }

  private void visit(XMLStreamReader xml) throws XMLStreamException, IOException {
    switch (xml.getLocalName()) {
      case "PhysicalBox" -> {
        double[] given = OfdContent.box(xml.getElementText());
        box = given == null ? A4 : given;
      }
      case "PublicRes", "DocumentRes" -> resources.add(xml.getElementText());
      case "TemplatePage" -> templates.put(attribute(xml, "ID"), attribute(xml, "BaseLoc"));
      case "Page" -> pages.add(attribute(xml, "BaseLoc"));
      default -> {}
    }
  }

  /** Adds the groups of a list of resources, which may lack: most hold only fonts and pictures. */
  private void addGroups(String from, String location, Map<String, List<OfdObject>> groups)
      throws IOException, UnreadableException {
    String file = files.find(from, location);
    if (file != null) {
      groups.putAll(content(file).groups);
    }
  }

  private OfdContent content(String file) throws IOException, UnreadableException {
    try {
      return OfdContent.of(files.bytes(file));
    } catch (IOException | XMLStreamException e) {
      throw inFile(file, e);
    }
  }

  private void readPage(String file, Map<String, List<OfdObject>> groups)
      throws IOException, UnreadableException {
    OfdContent content = content(file);
    Map<String, List<OfdObject>> all = groups;
    if (!content.resources.isEmpty()) {
      all = new HashMap<>(groups);
      for (String location : content.resources) {
        addGroups(file, location, all);
      }
    }
    double[] area = content.box == null ? box : content.box;
    OfdPage page = new OfdPage(all, limits);
    try {
      addTemplates(content, page, area, new LinkedHashSet<>());
      page.add(content.objects, area[0], area[1]);
    } catch (IOException e) {
      throw inFile(file, e);
    }
    leftOut.addAll(page.sloping());
    printed.addPage(
        area[2] * OfdPage.POINTS, area[3] * OfdPage.POINTS, page.glyphs(), page.rulings());
  }

  /** Adds the templates beneath a page or template, each once. */
  private void addTemplates(OfdContent above, OfdPage page, double[] area, Set<String> added)
      throws IOException, UnreadableException {
    for (String id : above.templates) {
      String location = templates.get(id);
      if (location != null && added.add(id)) {
        OfdContent template = content(existing(path, location));
        addTemplates(template, page, area, added);
        page.add(template.objects, area[0], area[1]);
      }
    }
  }
}
