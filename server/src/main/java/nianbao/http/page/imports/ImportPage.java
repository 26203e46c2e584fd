package nianbao.http.page.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.answer.ImportsAnswer.Duplicate;
import nianbao.answer.ImportsAnswer.ImportedFile;
import nianbao.answer.ImportsAnswer.ImportedReport;
import nianbao.answer.ImportsAnswer.Received;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.request.AccessToken;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Renders the page that takes files from {@code web/import.html}: a form, what became of the files
 * it has just sent, and of all that were ever handed in. Thread-safe.
 */
public final class ImportPage {
  /** Files on a page. */
  public static final int SIZE = 100;

  private final PageTemplate template = PageTemplate.of("import.html");

  /** The page as HTML. */
  public String render(ImportView view, PageContext context) {
    Document page = template.in(context);
    Wording wording = context.wording();
    token(page.expectFirst("#import"), view.token());
    page.expectFirst("#samples").attr("hidden", !context.sample());
    Element received = page.expectFirst("#received");
    received.attr("hidden", view.received().isEmpty());
    view.received().forEach(file -> received(received.expectFirst("ul"), file, wording));
    page.expectFirst("#counts")
        .text(counts(view.all().counts(), wording))
        .attr("data-waiting", String.valueOf(view.all().counts().get("waiting")));
    Element files = page.expectFirst("#files");
    view.all().files().forEach(file -> file(files.appendElement("li"), file, wording));
    paging(page.expectFirst("#paging"), view, wording);
    return page.outerHtml();
  }

  /** Fills in the token of a form, or leaves it to the reader to type it. */
  static void token(Element form, AccessToken token) {
    if (token.isOpen()) {
      form.expectFirst(".token").remove();
      form.prependElement("input")
          .attr("type", "hidden")
          .attr("name", "token")
          .attr("value", token.inForms());
    }
  }

  private static void received(Element list, Received file, Wording wording) {
    Element item = list.appendElement("li").addClass(file.state());
    name(item, file.sent());
    item.appendElement("span")
        .text(
            file.refusal() == null
                ? wording.text(
                    "import.received." + file.state(), Map.of("path", String.valueOf(file.path())))
                : wording.text("import.refusal." + file.refusal()));
  }

  private static void name(Element item, String path) {
    item.appendElement("span").addClass("path").attr("lang", "zh").text(path);
    item.appendText(" ");
  }

  private static String counts(Map<String, Integer> counts, Wording wording) {
    String said =
        counts.entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(
                count ->
                    wording.text(
                        "import.count." + count.getKey(),
                        Map.of("n", Wording.grouped(count.getValue()))))
            .collect(Collectors.joining(wording.text("unit.separator")));
    return said.isEmpty() ? wording.text("import.none") : said;
  }

  private static void file(Element item, ImportedFile file, Wording wording) {
    item.addClass(file.state());
    name(item, file.path());
    Element says = item.appendElement("span");
    says.text(wording.text("import.state." + file.state()));
    ImportedReport report = file.report();
    if (report != null) {
      report(item, report, wording);
    } else if (file.kind() != null && wording.has("import.kind." + file.kind())) {
      says.appendText(wording.text("import.kind." + file.kind()));
    } else if (file.reason() != null) {
      says.appendElement("span").attr("lang", "en").text(file.reason());
    }
  }

  private static void report(Element item, ImportedReport report, Wording wording) {
    item.appendElement("a").attr("href", report.url()).attr("lang", "zh").text(report.title());
    Element understood = item.appendElement("span").addClass("quiet");
    understood.attr("lang", "zh").text(understood(report));
    String missing =
        Stream.of(
                report.province() == null && report.city() == null ? "city" : null,
                report.reportYear() == null ? "reportYear" : null,
                report.issuer() == null ? "issuer" : null)
            .filter(field -> field != null)
            .map(field -> wording.text("field." + field))
            .collect(Collectors.joining(wording.text("unit.separator")));
    if (!missing.isEmpty()) {
      item.appendElement("span")
          .addClass("quiet")
          .text(wording.text("import.unknown", Map.of("fields", missing)));
    }
    for (Duplicate duplicate : report.duplicates()) {
      Element twin = item.appendElement("span").text(wording.text("import.duplicate"));
      twin.appendElement("a")
          .attr("href", duplicate.url())
          .attr("lang", "zh")
          .text(duplicate.file());
    }
    item.appendElement("a").attr("href", report.correct()).text(wording.text("correct"));
  }

  private static String understood(ImportedReport report) {
    return Stream.of(
            report.province(),
            report.city(),
            report.county(),
            report.issuer(),
            report.reportYear() == null ? null : report.reportYear().toString())
        .filter(value -> value != null)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static void paging(Element line, ImportView view, Wording wording) {
    int pages = Math.ceilDiv(view.all().total(), SIZE);
    line.attr("hidden", pages <= 1);
    for (Step step :
        List.of(
            new Step(view.page() - 1, "paging.previous"),
            new Step(view.page() + 1, "paging.next"))) {
      if (step.page >= 1 && step.page <= pages) {
        line.appendElement("a")
            .attr("href", "/import?page=" + step.page)
            .text(wording.text(step.words));
      }
    }
  }

  private record Step(int page, String words) {}
}
