package nianbao.export.citation;

import nianbao.export.citation.Citation.SourceLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * A citation in HTML that is XML, too: a {@code figure} with a {@code blockquote} and its source,
 * whose title is the link. Texts are only ever text nodes.
 */
final class HtmlCitation {
  private HtmlCitation() {}

  static String of(Citation citation) {
    Document document = Document.createShell("");
    document
        .outputSettings()
        .prettyPrint(false)
        .syntax(Syntax.xml)
        .escapeMode(EscapeMode.xhtml)
        .charset("UTF-8");
    Element figure = document.body().appendElement("figure");
    String text = citation.readable();
    if (text != null) {
      Element quote = figure.appendElement("blockquote").attr("cite", citation.address());
      Element paragraph = quote.attr("lang", "zh").appendElement("p");
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          paragraph.appendElement("br");
        }
        paragraph.appendText(lines[i]);
      }
    }
    SourceLine source = citation.sourceLine();
    Element caption = figure.appendElement("figcaption").appendText(source.before());
    caption
        .appendElement("cite")
        .appendElement("a")
        .attr("href", citation.address())
        .text(source.title());
    caption.appendText(source.after());
    String mark = citation.sampleMark();
    if (mark != null) {
      caption.appendElement("br");
      caption.appendElement("small").text(mark);
    }
    return figure.outerHtml();
  }
}
