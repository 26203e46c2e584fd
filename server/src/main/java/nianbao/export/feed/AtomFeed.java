package nianbao.export.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nianbao.export.ExportText;
import org.jspecify.annotations.Nullable;

/**
 * A feed of what came here last.
 *
 * @param name tells it from other feeds, with the characters of an address only
 * @param self its address
 * @param alternate the address of the page that shows the same
 * @param language of its title, as in {@code lang}
 * @param publisher who is named as its author
 * @param entries the newest first; no two with one name
 */
public record AtomFeed(
    String name,
    String title,
    String self,
    String alternate,
    String language,
    String publisher,
    List<Entry> entries) {

  /** Entries that a feed has at most. */
  public static final int MOST = 100;

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** A tag URI (RFC 4151): ids hold wherever the server stands and whatever it is called. */
  private static final String TAG = "tag:nianbao,2026:";

  public AtomFeed {
    entries = List.copyOf(entries);
  }

  /**
   * Something that was found.
   *
   * @param name tells it from all others for good: {@code reports/ID/p/PARAGRAPH}
   * @param author the office; {@code null} when it is not known
   * @param link the page that shows it
   * @param seen when it was first seen here
   */
  public record Entry(
      String name, String title, @Nullable String author, String link, Instant seen, String text) {}

  /** When the newest entry came; 1970 while there is none. */
  public Instant updated() {
    return entries.stream().map(Entry::seen).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  /** The feed as XML. Characters that XML doesn't allow are left out. */
  public String xml() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
      out.setDefaultNamespace(ATOM);
      out.writeStartElement(ATOM, "feed");
      out.writeDefaultNamespace(ATOM);
      out.writeAttribute("xml:lang", language);
      element(out, "id", TAG + name);
      element(out, "title", ExportText.onOneLine(title));
      element(out, "updated", updated().toString());
      link(out, "self", "application/atom+xml", self);
      link(out, "alternate", "text/html", alternate);
      author(out, publisher);
      for (Entry entry : entries) {
        write(out, entry);
      }
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void write(XMLStreamWriter out, Entry entry) throws XMLStreamException {
    out.writeStartElement(ATOM, "entry");
    element(out, "id", TAG + entry.name());
    element(out, "title", ExportText.onOneLine(entry.title()));
    element(out, "published", entry.seen().toString());
    element(out, "updated", entry.seen().toString());
    link(out, "alternate", "text/html", entry.link());
    if (entry.author() != null) {
      author(out, entry.author());
    }
    out.writeStartElement(ATOM, "content");
    out.writeAttribute("type", "text");
    out.writeAttribute("xml:lang", "zh");
    out.writeCharacters(ExportText.allowed(entry.text()));
    out.writeEndElement();
    out.writeEndElement();
  }

  private static void author(XMLStreamWriter out, String name) throws XMLStreamException {
    out.writeStartElement(ATOM, "author");
    element(out, "name", ExportText.onOneLine(name));
    out.writeEndElement();
  }

  private static void link(XMLStreamWriter out, String rel, String type, String href)
      throws XMLStreamException {
    out.writeEmptyElement(ATOM, "link");
    out.writeAttribute("rel", rel);
    out.writeAttribute("type", type);
    out.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(ATOM, name);
    out.writeCharacters(text);
    out.writeEndElement();
  }
}
