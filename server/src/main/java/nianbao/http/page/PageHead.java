package nianbao.http.page;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.library.EarlierVersion;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.text.Beginning;
import org.jsoup.nodes.Document;

/**
 * What a page is called and says of itself where it isn't open: in the tab, in results of search
 * engines and in the previews of links that are shared. The one place that writes it; a page
 * without one of its own is described as its template is.
 *
 * @param title without the name of the site
 * @param address of the page below the server's root
 */
public record PageHead(String title, String description, String address) {
  private static final int DESCRIPTION_LENGTH = 200;

  /** The page of a report; a link to a paragraph is about that, with its office and year. */
  static PageHead of(ReportView view, Wording wording) {
    Header header = view.report().header();
    EarlierVersion shown = view.history().shown();
    String title =
        shown == null
            ? header.title()
            : wording.text("versions.page", Map.of("title", header.title(), "name", shown.name()));
    Paragraph paragraph = view.paragraph();
    if (paragraph == null) {
      String beginning =
          view.report().paragraphs().stream()
              .filter(one -> one.kind() == Kind.TEXT)
              .findFirst()
              .map(Paragraph::text)
              .orElse("");
      return new PageHead(title, Beginning.marked(beginning, DESCRIPTION_LENGTH), view.address());
    }
    Integer year = header.reportYear();
    String source =
        Stream.of(
                header.issuer(),
                year == null
                    ? null
                    : wording.text("quote.year", Map.of("year", Integer.toString(year))))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(wording.text("quote.separator")));
    String of = source.isEmpty() ? "" : source + wording.pick("：", ": ");
    return new PageHead(
        title, Beginning.marked(of + paragraph.text(), DESCRIPTION_LENGTH), view.address());
  }

  /** Writes it into the head of a page, and its title into the tab. */
  public void fill(Document page, PageContext context) {
    Wording wording = context.wording();
    page.title(wording.text("page.title", Map.of("title", mark(context) + title)));
    preview(page, context);
  }

  /** Writes it into the head of a page whose tab has a title already. */
  public void preview(Document page, PageContext context) {
    describe(page, mark(context) + title, mark(context) + description);
    if (context.linkBase() != null) {
      page.head()
          .appendElement("meta")
          .attr("property", "og:url")
          .attr("content", context.linkBase() + address);
    }
  }

  /** Lets programs find the feed of a page. */
  public static void feed(Document page, String address) {
    page.head()
        .appendElement("link")
        .attr("rel", "alternate")
        .attr("type", "application/atom+xml")
        .attr("href", address);
  }

  private static String mark(PageContext context) {
    return context.sample() ? context.wording().text("sample.mark") : "";
  }

  /** Describes the pages of a template that have no head of their own. */
  static void describe(Document template) {
    String description = template.expectFirst("meta[name=description]").attr("content");
    describe(template, template.title(), description);
  }

  private static void describe(Document page, String title, String description) {
    page.expectFirst("meta[property=og:title]").attr("content", title);
    page.expectFirst("meta[name=description]").attr("content", description);
    page.expectFirst("meta[property=og:description]").attr("content", description);
  }
}
