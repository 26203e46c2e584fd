package nianbao.read.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.read.DocumentReader;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A saved web page: the lines, headings and tables of its article, and its meta elements. */
public final class HtmlReader implements DocumentReader {

  @Override
  public RawDocument read(byte[] bytes) throws UnreadableException {
    Document page = Jsoup.parse(HtmlEncoding.decode(bytes));
    Map<String, String> meta = meta(page);
    List<String> leftOut = PageParts.keepArticle(page.body());
    return new RawDocument(new HtmlLines().of(page.body()), meta, leftOut);
  }

  /** Names in lower case; of several with one name the first that says something counts. */
  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new LinkedHashMap<>();
    for (Element element : page.select("meta[content]")) {
      String name = element.attr(element.hasAttr("name") ? "name" : "property");
      put(meta, name, element.attr("content"));
    }
    put(meta, "title", page.title());
    return meta;
  }

  private static void put(Map<String, String> meta, String name, String value) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (!key.isEmpty() && !value.isBlank()) {
      meta.putIfAbsent(key, value.strip());
    }
  }
}
