package nianbao.http.page.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.answer.Links;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.figures.HeadedFigures;
import nianbao.figures.HeadedFigures.Headed;
import nianbao.http.page.MarkedText;
import nianbao.http.page.Wording;
import nianbao.report.Figure;
import nianbao.report.Header;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Report;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.text.Range;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The reports found, each with its best paragraphs. */
final class HitsPart {
  private final SearchView view;
  private final Wording wording;
  private final String marking;
  private final List<String> days;

  HitsPart(SearchView view, Wording wording) {
    this.view = view;
    this.wording = wording;
    SearchResult.Interpretation query = view.result().query();
    this.marking = query.hasText() ? Links.marking(view.address().query()) : "";
    this.days =
        view.result().query().units().stream()
            .map(SearchResult.Unit::header)
            .flatMap(List::stream)
            .filter(choice -> choice.by().contains("date"))
            .map(SearchResult.HeaderChoice::label)
            .toList();
  }

  void fill(Element list) {
    view.result().hits().forEach(hit -> report(list.appendElement("li"), hit));
  }

  private void report(Element item, Hit hit) {
    Header header = hit.header();
    String href = Links.report(hit.id()) + marking;
    item.addClass("report").attr("data-report", hit.id().value());
    new ReportHead(header, days).appendTo(item, href, wording);
    Report report = view.reports().get(hit.id());
    if (report != null) {
      new FiguresFound(report, wording).append(item, view.result().query().figures(), marking);
    }
    if (!hit.paragraphs().isEmpty()) {
      Element hits = item.appendElement("ol").addClass("hits");
      Set<String> figuresShown = new HashSet<>();
      for (ParagraphHit found : hit.paragraphs()) {
        Element one = hits.appendElement("li");
        paragraph(one, hit, found);
        if (report != null) {
          figures(one, report, found, figuresShown);
        }
      }
    } else if (!hit.byHeader().isEmpty()) {
      item.appendElement("p")
          .addClass("by-header quiet")
          .text(wording.text("hit.by-header", Map.of("words", wording.quoted(hit.byHeader()))));
    }
    foot(item, hit, href);
  }

  private void foot(Element item, Hit hit, String href) {
    int more = hit.matchingParagraphs() - hit.paragraphs().size();
    String number = hit.header().indexNumber();
    Element foot = item.appendElement("footer");
    if (more > 0) {
      foot.appendElement("a")
          .attr("href", href)
          .attr("data-key", "more " + href)
          .text(wording.text("hit.more", Map.of("n", Wording.grouped(more))));
    } else {
      foot.appendElement("span");
    }
    if (number != null) {
      foot.appendElement("span")
          .addClass("index-number")
          .text(wording.text("hit.index", Map.of("number", number)));
    }
    String compare = Links.compare(hit.id());
    foot.appendElement("a")
        .addClass("compare")
        .attr("href", compare)
        .attr("data-key", compare)
        .attr("aria-label", wording.text("compare.link.label"))
        .text(wording.text("compare.link"));
  }

  private void paragraph(Element item, Hit hit, ParagraphHit found) {
    String href = Links.paragraph(hit.id(), found.id(), marking);
    item.addClass("hit").attr("data-paragraph", found.id());
    Element link =
        item.appendElement("a").attr("href", href).addClass("hit-link").attr("data-key", href);
    link.appendElement("span").addClass("path").attr("lang", "zh").text(path(found));
    Excerpt shown = Excerpt.of(found.shown());
    window(link, found.kind(), shown);
    Element actions = item.appendElement("span").addClass("actions");
    action(actions, "hit.quote", href);
    action(actions, "hit.link", href);
    action(actions, "hit.collect", href);
    action(actions, "hit.formats", href);
    if (found.kind() == Kind.TEXT) {
      actions
          .appendElement("a")
          .addClass("copied")
          .attr("href", Links.copied(hit.id(), found.id()))
          .attr("title", wording.text("copied.else.label"))
          .attr("data-key", "copied " + href)
          .text(wording.text("copied.else"));
    }
  }

  /** Where a paragraph stands, and what it is unless that is text; a heading isn't said twice. */
  private String path(ParagraphHit found) {
    String section = found.section();
    String kind = null;
    if (found.kind() == Kind.ROW) {
      kind = wording.text("hit.row");
    } else if (found.kind() == Kind.HEADING) {
      kind = wording.text("hit.heading");
      section = section == null ? null : above(section);
    }
    return Stream.of(section, kind)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(ParagraphHit.BELOW));
  }

  /** The headings above the last one of a path; {@code null} for none. */
  private static @Nullable String above(String section) {
    int last = section.lastIndexOf(ParagraphHit.BELOW);
    return last < 0 ? null : section.substring(0, last);
  }

  /** The cells in which something was found; of other paragraphs what was found itself. */
  private static Set<String> headings(ParagraphHit found) {
    String text = found.text();
    Set<String> headings = new LinkedHashSet<>();
    for (Range range : found.highlights()) {
      int start = range.start();
      int end = range.end();
      if (found.kind() == Kind.ROW) {
        start = text.lastIndexOf('\t', start) + 1;
        end = text.indexOf('\t', start) < 0 ? text.length() : text.indexOf('\t', start);
      }
      headings.add(text.substring(start, end));
    }
    return headings;
  }

  /**
   * The figures under the headings that were found, or those of a row with the headings that they
   * stand under.
   *
   * @param shown the names of those that stand under other hits in the report, which are left out
   */
  private void figures(Element item, Report report, ParagraphHit found, Set<String> shown) {
    String paragraph = found.id();
    if (!found.hasOnlyLabels()) {
      line(item, report, null, HeadedFigures.inRow(report, paragraph), shown);
      return;
    }
    Map<String, List<Headed>> byRow = new LinkedHashMap<>();
    for (Headed headed : HeadedFigures.under(report, paragraph, headings(found))) {
      String row = headed.row() == null ? headed.figure().indicator() : "";
      byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(headed);
    }
    byRow.forEach((row, headed) -> line(item, report, rowName(report, row), headed, shown));
  }

  /** The name of a row that is printed side by side with others: 行政诉讼 › 复议后起诉. */
  private @Nullable String rowName(Report report, String key) {
    Form form = Forms.STANDARD.byId(report.header().form());
    if (form == null || key.isEmpty()) {
      return null;
    }
    return form.lineage(key).reversed().stream()
        .map(row -> wording.pick(row.label(), row.labelEnglish()))
        .collect(Collectors.joining(ParagraphHit.BELOW));
  }

  /**
   * @param row that all the figures are of, if the reader has to be told
   */
  private void line(
      Element item, Report report, @Nullable String row, List<Headed> all, Set<String> shown) {
    Map<Figure, List<String>> labels = new LinkedHashMap<>();
    Figure before = null;
    for (Headed headed : all) {
      if (shown.add(headed.figure().name())) {
        // What can't be told apart is quoted once, with all that it stands under.
        Figure figure =
            before != null && isOneText(before, headed.figure()) ? before : headed.figure();
        labels.computeIfAbsent(figure, f -> new ArrayList<>()).add(label(headed));
        before = figure;
      }
    }
    if (labels.isEmpty()) {
      return;
    }
    Element line = item.appendElement("p").addClass("figures-under");
    if (row != null) {
      line.appendElement("b").text(row);
    }
    labels.forEach((figure, names) -> figureUnder(line, report, figure, names));
  }

  private static boolean isOneText(Figure before, Figure figure) {
    return figure.kind() == Figure.Kind.UNCLEAR
        && figure.raw().equals(before.raw())
        && figure.place().paragraph().equals(before.place().paragraph());
  }

  private String label(Headed headed) {
    Form.Row row = headed.row();
    return row == null
        ? wording.text("column." + headed.figure().column())
        : wording.pick(row.label(), row.labelEnglish());
  }

  private void figureUnder(Element line, Report report, Figure figure, List<String> names) {
    String href = Links.paragraph(report.id(), figure.place().paragraph(), marking);
    line.appendElement("span")
        .text(String.join(wording.pick("、", ", "), names))
        .appendText(" ")
        .appendElement("a")
        .attr("href", href)
        .attr("data-key", "under " + figure.name() + " " + href)
        .text(printed(figure));
  }

  /** What is printed; where that is no figure, the reader is told so. */
  private String printed(Figure figure) {
    if (figure.raw().isBlank()) {
      return wording.text("figures.blank");
    }
    return figure.kind() == Figure.Kind.UNCLEAR
        ? wording.text("figure.unclear", Map.of("raw", figure.raw()))
        : figure.raw();
  }

  private static void window(Element link, Kind kind, Excerpt shown) {
    Element window =
        link.appendElement("span")
            .addClass("window")
            .addClass(kind.name().toLowerCase(Locale.ROOT))
            .attr("lang", "zh");
    if (shown.cutBefore()) {
      window.addClass("cut").appendText("…");
    }
    MarkedText text = new MarkedText(shown.text(), shown.ranges(), List.of());
    if (kind == Kind.ROW) {
      // The tab between two cells is what a copy keeps.
      for (int at = shown.text().indexOf('\t'); at >= 0; at = shown.text().indexOf('\t', at + 1)) {
        text.appendUpTo(at, window);
        window.appendElement("span").addClass("cell-end").text("\t");
        text.skipTo(at + 1);
      }
    }
    text.appendRest(window);
    if (shown.cutAfter()) {
      window.addClass("cut").appendText("…");
    }
  }

  private void action(Element actions, String key, String href) {
    String label = wording.text(key + ".label");
    actions
        .appendElement("button")
        .attr("type", "button")
        .attr("title", label)
        .attr("aria-label", label)
        .attr("data-key", key + " " + href)
        .attr("data-action", key)
        .text(wording.text(key));
  }
}
