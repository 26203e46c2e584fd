package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * A feed as the JDK's parser reads it, held against the rules of RFC 4287: what must be there
 * exactly once, ids that are unique addresses, dates by RFC 3339, links to itself and to what it is
 * of.
 */
final class AtomRules {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** An entry of a feed. */
  record Read(
      String id, String title, String published, String updated, String link, String content) {}

  final String id;
  final String title;
  final String updated;
  final String self;
  final String alternate;
  final List<Read> entries = new ArrayList<>();

  private AtomRules(Element feed) {
    assertEquals("feed", feed.getLocalName());
    assertEquals(ATOM, feed.getNamespaceURI());
    id = address(one(feed, "id"));
    title = one(feed, "title");
    updated = date(one(feed, "updated"));
    self = link(feed, "self");
    alternate = link(feed, "alternate");
    assertTrue(!children(feed, "author").isEmpty(), "no author");
    Set<String> ids = new HashSet<>();
    String before = null;
    for (Element entry : children(feed, "entry")) {
      Read read =
          new Read(
              address(one(entry, "id")),
              one(entry, "title"),
              date(one(entry, "published")),
              date(one(entry, "updated")),
              link(entry, "alternate"),
              one(entry, "content"));
      assertTrue(ids.add(read.id()), "twice: " + read.id());
      assertTrue(before == null || read.updated().compareTo(before) <= 0, "not the newest first");
      before = read.updated();
      for (Element author : children(entry, "author")) {
        assertTrue(!one(author, "name").isBlank());
      }
      entries.add(read);
    }
    if (!entries.isEmpty()) {
      assertEquals(entries.getFirst().updated(), updated);
    }
  }

  static AtomRules read(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return new AtomRules(
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement());
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (@Nullable Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element element && name.equals(element.getLocalName())) {
        assertEquals(ATOM, element.getNamespaceURI());
        found.add(element);
      }
    }
    return found;
  }

  private static String one(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertEquals(1, found.size(), name);
    return found.getFirst().getTextContent();
  }

  private static String link(Element parent, String rel) {
    List<String> found =
        children(parent, "link").stream()
            .filter(link -> link.getAttribute("rel").equals(rel))
            .map(link -> link.getAttribute("href"))
            .toList();
    assertEquals(1, found.size(), rel);
    return address(found.getFirst());
  }

  private static String address(String text) {
    assertTrue(URI.create(text).isAbsolute(), text);
    return text;
  }

  private static String date(String text) {
    assertTrue(text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"), text);
    OffsetDateTime.parse(text);
    return text;
  }
}
