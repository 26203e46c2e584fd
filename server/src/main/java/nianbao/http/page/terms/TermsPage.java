package nianbao.http.page.terms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.answer.TermsAnswer;
import nianbao.answer.TermsAnswer.RefusedLine;
import nianbao.answer.TermsAnswer.TermRow;
import nianbao.export.ExportFormat;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.results.Failure;
import nianbao.http.page.results.ResultsAddress;
import nianbao.http.page.results.ResultsFrame;
import nianbao.http.page.years.FilterColumn;
import org.jsoup.nodes.Element;

/**
 * Renders the page of terms from {@code web/terms.html}: a box for the list, and a row for each
 * term that is counted. Thread-safe.
 */
public final class TermsPage {
  private static final PageTemplate TEMPLATE = PageTemplate.of("terms.html");

  /** The page as HTML. */
  public String render(TermsView view, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, view.address(), context);
    FilterColumn.fill(frame, view.address(), view.facets());
    form(frame, view.address());
    frame.part("close-facets").text(frame.wording().text("filters.close"));
    frame.part("terms").appendText(String.join("\n", view.typed()));
    TermsAnswer answer = view.answer();
    if (answer != null) {
      answer(frame, answer);
    }
    return frame.page().outerHtml();
  }

  /** The page that says why there are no counts. */
  public String render(Failure failure, ResultsAddress address, PageContext context) {
    ResultsFrame frame = new ResultsFrame(TEMPLATE, address, context);
    form(frame, address);
    frame.failure(failure);
    return frame.page().outerHtml();
  }

  /** The form is sent to the address with the filters, and so are the files to take along. */
  private static void form(ResultsFrame frame, ResultsAddress address) {
    frame.part("list").attr("action", address.href());
    Element files = frame.part("files");
    files.appendElement("span").text(frame.wording().text("terms.files"));
    for (ExportFormat format : ExportFormat.values()) {
      files
          .appendElement("button")
          .attr("type", "submit")
          .attr("formaction", address.export(format))
          .text(frame.wording().text("export.format." + format.extension()));
    }
  }

  private static void answer(ResultsFrame frame, TermsAnswer answer) {
    Wording wording = frame.wording();
    int refused = answer.refused().size();
    String key =
        !answer.rest().isEmpty()
            ? "terms.status.some"
            : refused > 0 ? "terms.status.but" : "terms.status";
    String counted =
        wording.text(
            key,
            Map.of(
                "n", Wording.grouped(answer.terms().size()),
                "of", Wording.grouped(answer.total()),
                "refused", Wording.grouped(refused)));
    Map<String, String> repeated = Map.of("repeated", Wording.grouped(answer.repeated()));
    String more = answer.repeated() == 0 ? "" : wording.text("terms.status.repeated", repeated);
    frame.part("status").text(counted + more);
    frame.part("counts").attr("hidden", answer.terms().isEmpty());
    Element body = frame.part("rows");
    for (TermRow row : answer.terms()) {
      row(body.appendElement("tr"), row, wording);
    }
    Element problems = frame.part("problems").attr("hidden", answer.refused().isEmpty());
    for (RefusedLine line : answer.refused()) {
      problems
          .expectFirst("ul")
          .appendElement("li")
          .text(
              wording.text(
                  "terms.problem",
                  Map.of(
                      "line", Integer.toString(line.line()),
                      "term", line.term(),
                      "why", wording.pick(line.zh(), line.en()))));
    }
  }

  private static void row(Element line, TermRow row, Wording wording) {
    line.appendElement("td").addClass("number").text(Integer.toString(row.line()));
    line.appendElement("th")
        .attr("scope", "row")
        .appendElement("a")
        .attr("href", row.url())
        .attr("lang", "zh")
        .text(row.term());
    for (long number : List.of((long) row.reports(), row.paragraphs())) {
      line.appendElement("td").addClass("number").text(Wording.grouped(number));
    }
    line.appendElement("td").text(years(row));
    line.appendElement("td").addClass("number").text(Wording.grouped(row.cities()));
    line.appendElement("td")
        .attr("lang", "zh")
        .text(
            row.most().stream()
                .map(city -> city.name() + " " + Wording.grouped(city.reports()))
                .collect(Collectors.joining(wording.text("unit.separator"))));
  }

  private static String years(TermRow row) {
    Integer first = row.firstYear();
    if (first == null) {
      return "";
    }
    return first.equals(row.lastYear()) ? first.toString() : first + "–" + row.lastYear();
  }
}
