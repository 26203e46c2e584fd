package nianbao.http.page;

import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title and link preview, the data the scripts need, and the banner over invented data. */
final class PageHead {
  private static final int DESCRIPTION_LENGTH = 200;
  private static final String SITE = " · 年报";
  private static final String SAMPLE = "【示例数据】";

  private final ReportView view;

  PageHead(ReportView view) {
    this.view = view;
  }

  void fill(Document page) {
    String mark = view.sample() ? SAMPLE : "";
    String title = mark + view.report().header().title();
    String description = mark + description();
    page.title(title + SITE);
    meta(page, "meta[name=description]", description);
    meta(page, "meta[property=og:title]", title);
    meta(page, "meta[property=og:description]", description);
    if (view.publicUrl() != null) {
      meta(page, "meta[name=nianbao:base]", view.publicUrl());
      page.head()
          .appendElement("meta")
          .attr("property", "og:url")
          .attr("content", view.publicUrl() + path());
    }
    if (view.sample()) {
      ReportPage.part(page, "strip").removeAttr("hidden");
    }
    ReportPage.part(page, "q").attr("value", view.query());
    scriptData(ReportPage.part(page, "report"));
  }

  private static void meta(Document page, String selector, String content) {
    page.expectFirst(selector).attr("content", content);
  }

  private String path() {
    return view.paragraph() == null ? view.path() : view.path(view.paragraph());
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
    main.attr("data-sample", Boolean.toString(view.sample()));
  }

  private static void optional(Element main, String name, @Nullable Object value) {
    if (value != null) {
      main.attr(name, value.toString());
    }
  }
}
