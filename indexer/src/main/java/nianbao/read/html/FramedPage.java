package nianbao.read.html;

import java.util.List;
import nianbao.read.Limits;
import nianbao.read.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Parses a page and puts the pages shown in its frames in their places. Sites show the text of a
 * report, or one sheet of a workbook each, in a frame.
 */
final class FramedPage {

  private static final Evaluator FRAMES = QueryParser.parse("iframe[src], frame[src]");

  /** Frames in frames; deeper ones are counters and advertisements. */
  private static final int DEEPEST = 4;

  private long tags;
  private long characters;

  /**
   * Parses a page with its frames.
   *
   * @throws UnreadableException when a frame is not text in any known encoding
   */
  Document parse(SavedPage page) throws UnreadableException {
    return parse(page, 1);
  }

  private Document parse(SavedPage page, int depth) throws UnreadableException {
    String html = page.html();
    tags += count(html, '<');
    characters += html.length();
    Limits.check(tags, Limits.TAGS, "tags");
    Limits.check(characters, Limits.TEXT_BYTES, "characters");
    Document document = parse(html);
    if (depth < DEEPEST && !page.frames().equals(SavedPage.WITHOUT_FRAMES)) {
      for (Element frame : document.select(FRAMES)) {
        SavedPage shown = page.frames().at(frame.attr("src").strip());
        if (shown != null) {
          show(parse(shown, depth + 1), frame);
        }
      }
    }
    return document;
  }

  private static int count(String html, char wanted) {
    int count = 0;
    for (int i = html.indexOf(wanted); i >= 0; i = html.indexOf(wanted, i + 1)) {
      count++;
    }
    return count;
  }

  /** jsoup limits the nesting of elements to 512, so code that walks the page may recurse. */
  private static Document parse(String html) throws UnreadableException {
    try {
      return Jsoup.parse(html);
    } catch (RuntimeException e) {
      throw UnreadableException.damaged("this web page", e);
    }
  }

  private static void show(Document shown, Element frame) {
    Element box = new Element("div");
    for (Node node : List.copyOf(shown.body().childNodes())) {
      box.appendChild(node);
    }
    frame.replaceWith(box);
  }
}
