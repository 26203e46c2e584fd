package nianbao.http.page;

import java.util.Map;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title and link preview, and the data the scripts need. */
final class PageHead {
  private static final int DESCRIPTION_LENGTH = 200;

  private final ReportView view;
  private final PageContext context;

  PageHead(ReportView view, PageContext context) {
    this.view = view;
    this.context = context;
  }

  void fill(Document page) {
    Wording wording = context.wording();
    String mark = context.sample() ? wording.text("sample.mark", Map.of()) : "";
    String title = mark + view.report().header().title();
    String description = mark + description();
    page.title(wording.text("page.title", Map.of("title", title)));
    meta(page, "meta[name=description]", description);
    meta(page, "meta[property=og:title]", title);
    meta(page, "meta[property=og:description]", description);
    if (context.linkBase() != null) {
      page.head()
          .appendElement("meta")
          .attr("property", "og:url")
          .attr("content", context.linkBase() + view.address());
    }
    ReportPage.part(page, "q").attr("value", view.query());
    scriptData(ReportPage.part(page, "report"));
  }

  private static void meta(Document page, String selector, String content) {
    page.expectFirst(selector).attr("content", content);
  }

  private String description() {
    if (view.paragraph() != null) {
      return shortened(view.paragraph().text());
    }
    return view.report().paragraphs().stream()
        .filter(paragraph -> paragraph.kind() == Kind.TEXT)
        .findFirst()
        .map(Paragraph::text)
        .map(PageHead::shortened)
        .orElse("");
  }

  private static String shortened(String text) {
    if (text.length() <= DESCRIPTION_LENGTH) {
      return text;
    }
    int end = DESCRIPTION_LENGTH;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + '…';
  }

  private void scriptData(Element main) {
    Header header = view.report().header();
    main.attr("data-path", view.path());
    main.attr("data-title", header.title());
    main.attr("data-query", view.query());
    optional(main, "data-issuer", header.issuer());
    optional(main, "data-year", header.reportYear());
    optional(main, "data-index-number", header.indexNumber());
    main.attr("data-title-inferred", Boolean.toString(header.titleInferred()));
    main.attr("data-sample", Boolean.toString(context.sample()));
  }

  private static void optional(Element main, String name, @Nullable Object value) {
    if (value != null) {
      main.attr(name, value.toString());
    }
  }
}
