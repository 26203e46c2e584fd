package nianbao.http.page.imports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.answer.Links;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageTemplate;
import nianbao.http.page.Wording;
import nianbao.http.page.imports.CorrectionView.Problem;
import nianbao.library.sidecar.Correction;
import nianbao.report.Evidence;
import nianbao.report.Header;
import nianbao.report.Report;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Renders the page on which what was understood of a report is corrected from {@code
 * web/correct.html}. Thread-safe.
 */
public final class CorrectionPage {
  private final PageTemplate template = PageTemplate.of("correct.html");

  /** What can be corrected: the names in a form, in the evidence, and the value of a report. */
  private enum Field {
    PROVINCE("province", "province"),
    CITY("city", "city"),
    COUNTY("county", "county"),
    YEAR("year", "reportYear"),
    ISSUER("issuer", "issuer");

    private final String column;
    private final String evidence;

    Field(String column, String evidence) {
      this.column = column;
      this.evidence = evidence;
    }

    private @Nullable String value(Header header) {
      return switch (this) {
        case PROVINCE -> header.place().province();
        case CITY -> header.place().city();
        case COUNTY -> header.place().county();
        case YEAR -> header.reportYear() == null ? null : header.reportYear().toString();
        case ISSUER -> header.issuer() == null ? header.issuerAsPrinted() : header.issuer();
      };
    }

    private String name(Wording wording) {
      return wording.text("field." + evidence);
    }
  }

  /** The page as HTML. */
  public String render(CorrectionView view, PageContext context) {
    Document page = template.in(context);
    Wording wording = context.wording();
    Report report = view.report();
    page.expectFirst("#report")
        .attr("href", Links.report(report.id()))
        .text(report.header().title());
    page.expectFirst("#file").text(report.source().key());
    page.expectFirst("#later").attr("hidden", !view.isLater());
    problem(page.expectFirst("#problem"), view.problem(), wording);
    Element form = page.expectFirst("#correct");
    ImportPage.token(form, view.token());
    form.appendElement("input")
        .attr("type", "hidden")
        .attr("name", "report")
        .attr("value", report.id().value());
    Element understood = page.expectFirst("#understood");
    Element fields = page.expectFirst("#fields");
    for (Field field : Field.values()) {
      understood(understood.appendElement("tr"), field, report.header(), wording);
      input(fields.appendElement("p"), field, view, wording);
    }
    form.expectFirst("input[name=who]").attr("value", view.typed().getOrDefault("who", ""));
    page.expectFirst("#undo").attr("hidden", view.current() == null);
    page.expectFirst("#table").attr("href", table(String.valueOf(report.source().collection())));
    return page.outerHtml();
  }

  private static String table(String collection) {
    return "/api/v1/corrections.csv?collection="
        + URLEncoder.encode(collection, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void problem(Element line, @Nullable Problem problem, Wording wording) {
    line.attr("hidden", problem == null);
    if (problem != null) {
      String field =
          Arrays.stream(Field.values())
              .filter(one -> one.column.equals(problem.field()))
              .map(one -> one.name(wording))
              .findFirst()
              .orElse(wording.text("correct.who"));
      line.text(
          wording.text(
              "correct.problem." + problem.field(),
              Map.of("field", field, "value", problem.value())));
    }
  }

  private static void understood(Element row, Field field, Header header, Wording wording) {
    row.appendElement("th").attr("scope", "row").text(field.name(wording));
    String value = field.value(header);
    Element shown = row.appendElement("td");
    if (value == null) {
      shown.text(wording.text("report.unknown"));
    } else {
      shown.attr("lang", "zh").text(value);
    }
    List<Evidence> chosen =
        header.evidence().stream()
            .filter(one -> one.chosen() && one.field().equals(field.evidence))
            .toList();
    Element rule = row.appendElement("td");
    Element text = row.appendElement("td").attr("lang", "zh");
    if (!chosen.isEmpty()) {
      String key = "rule." + chosen.getFirst().rule();
      rule.text(wording.has(key) ? wording.text(key) : chosen.getFirst().rule());
      text.text(chosen.getFirst().text());
    }
  }

  private static void input(Element line, Field field, CorrectionView view, Wording wording) {
    Element label = line.appendElement("label");
    label.appendElement("span").text(field.name(wording));
    label.appendText(" ");
    String understood = field.value(view.report().header());
    Problem problem = view.problem();
    label
        .appendElement("input")
        .attr("type", "text")
        .attr("name", field.column)
        .attr("maxlength", Integer.toString(Correction.LONGEST))
        .attr("autocomplete", "off")
        .attr("value", view.typed().getOrDefault(field.column, ""))
        .attr("placeholder", understood == null ? "" : understood)
        .attr("aria-invalid", problem != null && problem.field().equals(field.column));
  }
}
