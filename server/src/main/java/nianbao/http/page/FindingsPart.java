package nianbao.http.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.answer.Links;
import nianbao.findings.FindingMessages;
import nianbao.findings.FindingSum;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Paragraph;
import nianbao.report.ReportId;
import nianbao.text.Range;
import org.jsoup.nodes.Element;

/**
 * The findings, shown twice: as a list above the text, which says what was found, how much it
 * claims and where; and in place, as a note below each paragraph and each table that it is about,
 * and a mark on every cell and all words involved. Notes link to the list.
 */
final class FindingsPart {
  private final ReportView view;
  private final Wording wording;
  private final FindingMessages messages;
  private final Map<String, Paragraph> paragraphs = new HashMap<>();
  private final Map<String, List<Finding>> byParagraph = new HashMap<>();
  private final Map<String, List<Finding>> byCell = new HashMap<>();
  private final Map<String, List<Range>> quotes = new HashMap<>();

  /** Findings that have a note already. */
  private final Set<String> noted = new HashSet<>();

  /** The cell that bears the sign of a finding, by the finding's id. */
  private final Map<String, String> signed = new HashMap<>();

  FindingsPart(ReportView view, Wording wording) {
    this.view = view;
    this.wording = wording;
    this.messages = new FindingMessages(view.report());
    view.report().paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    for (Finding finding : view.report().findings()) {
      finding.paragraphs().forEach(paragraph -> add(byParagraph, paragraph, finding));
      finding.cells().stream()
          .distinct()
          .flatMap(this::cell)
          .forEach(cell -> add(byCell, cell, finding));
      messages.cells(finding).stream()
          .flatMap(this::cell)
          .findFirst()
          .ifPresent(cell -> signed.put(finding.id(), cell));
      for (Finding.Quote quote : finding.quotes()) {
        Range range = new Range(quote.start(), quote.end());
        quotes.computeIfAbsent(quote.paragraph(), id -> new ArrayList<>()).add(range);
      }
    }
  }

  private static void add(Map<String, List<Finding>> map, String key, Finding finding) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
  }

  /** The cell of a figure, if it is in the report and has one. */
  private Stream<String> cell(String name) {
    Figure figure = view.report().figures().get(name);
    return figure == null || figure.place().cell() == null
        ? Stream.of()
        : Stream.of(cell(figure.place().paragraph(), figure.place().cell()));
  }

  private static String cell(String paragraph, int cell) {
    return paragraph + ' ' + cell;
  }

  /** The id of a finding's element on the page. */
  private static String anchor(Finding finding) {
    return "finding-" + finding.id();
  }

  void fill(Element section) {
    List<Finding> findings = view.report().findings();
    if (view.isFindingGone()) {
      Element note = section.prependElement("p").addClass("note").attr("role", "note");
      wording.say(note, "findings.gone");
    }
    if (findings.isEmpty()) {
      section.select("h2, ol, .about").remove();
      if (!view.isFindingGone()) {
        section.remove();
      }
      return;
    }
    String count = Integer.toString(findings.size());
    wording.say(section.expectFirst("h2"), "findings.title", Map.of("n", count));
    Element list = section.expectFirst("ol");
    findings.forEach(finding -> entry(list.appendElement("li"), finding));
  }

  private void entry(Element entry, Finding finding) {
    entry.attr("id", anchor(finding)).addClass("finding").addClass(finding.grade().key());
    entry.attr("data-finding", finding.id());
    Element head = entry.appendElement("p").addClass("grade");
    String address = Links.finding(view.reportAddress(), finding);
    wording.grade(head.appendElement("a").attr("href", address), finding.grade());
    wording.claim(head, finding.grade());
    entry.appendElement("p").addClass("says").text(wording.pick(messages.of(finding)));
    places(entry.appendElement("p").addClass("places"), finding);
    if (view.isAddressed(finding)) {
      entry.addClass("here").attr("aria-current", "true");
    }
  }

  private void places(Element line, Finding finding) {
    for (String id : finding.paragraphs()) {
      Paragraph paragraph = paragraphs.get(id);
      if (paragraph != null) {
        place(line, finding, paragraph);
        line.appendText(" ");
      }
    }
    ReportId before = view.yearBefore();
    if (finding.grade() == Grade.CARRY_OVER && before != null) {
      Element link = line.appendElement("a").attr("href", Links.report(before));
      wording.say(link, "findings.yearBefore");
    }
    if (line.childrenSize() == 0) {
      line.remove();
    }
  }

  /** A link to a paragraph that a finding is about. */
  private void place(Element line, Finding finding, Paragraph paragraph) {
    Element link = line.appendElement("a").attr("data-finding", finding.id());
    link.attr("href", Links.finding(view.reportAddress(), paragraph.id(), finding));
    String ordinal = Integer.toString(paragraph.ordinal());
    wording.say(link, "report.paragraph", Map.of("n", ordinal));
  }

  /** The words of a paragraph that findings quote. */
  List<Range> quotes(Paragraph paragraph) {
    return quotes.getOrDefault(paragraph.id(), List.of());
  }

  /** The notes on a paragraph. */
  void append(Element box, Paragraph paragraph) {
    append(box, List.of(paragraph));
  }

  /** The notes on the rows of a table, one for each finding. */
  void append(Element box, List<Paragraph> rows) {
    Set<String> here = new HashSet<>();
    for (Paragraph row : rows) {
      for (Finding finding : byParagraph.getOrDefault(row.id(), List.of())) {
        if (here.add(finding.id())) {
          note(box, finding, withSign(finding, rows, row));
        }
      }
    }
  }

  /** The row that bears the sign of a finding; another one where that is elsewhere. */
  private Paragraph withSign(Finding finding, List<Paragraph> rows, Paragraph other) {
    String place = signed.getOrDefault(finding.id(), "");
    return rows.stream().filter(row -> place.startsWith(row.id() + ' ')).findFirst().orElse(other);
  }

  /** The id of the first note on a finding. */
  private static String noteId(Finding finding) {
    return "note-" + finding.id();
  }

  private void note(Element box, Finding finding, Paragraph paragraph) {
    Element note = box.appendElement("div").addClass("note").addClass("finding");
    note.attr("role", "note").attr("data-finding", finding.id());
    if (view.isAddressed(finding)) {
      note.addClass("here");
    }
    Element head = note.appendElement("p").addClass("grade");
    wording.grade(head.appendElement("a").attr("href", "#" + anchor(finding)), finding.grade());
    place(head.appendText(" "), finding, paragraph);
    if (noted.add(finding.id())) {
      note.attr("id", noteId(finding));
    }
    says(note, finding);
  }

  /**
   * What a finding says: the sum that doesn't come out with what there is to say of it, or words.
   */
  private void says(Element note, Finding finding) {
    FindingSum sum = messages.sum(finding);
    Element words = new Element("p").addClass("says");
    if (sum == null) {
      words.text(wording.pick(messages.of(finding)));
    } else {
      sum(note.appendElement("dl").addClass("sum"), finding, sum);
      words.text(wording.pick(messages.remarks(finding)));
    }
    if (!words.text().isEmpty()) {
      note.appendChild(words);
    }
  }

  private void sum(Element list, Finding finding, FindingSum sum) {
    side(list, finding, sum.first(), "sum.term");
    side(list, finding, sum.second(), "sum.equal");
    if (sum.difference() != null) {
      total(list, "sum.difference", sum.difference()).addClass("difference");
    }
  }

  private void side(Element list, Finding finding, FindingSum.Side side, String alone) {
    boolean only = side.terms().size() == 1 && !side.terms().getFirst().subtracted();
    String added = only ? "sum.only" : "sum.term";
    for (FindingSum.Term term : side.terms()) {
      String key = term.subtracted() ? "sum.less" : side.added() ? added : alone;
      Element line = list.appendElement("div");
      Map<String, String> label = Map.of("label", wording.pick(term.label()));
      wording.say(line.appendElement("dt"), term.previousYear() ? "sum.before" : key, label);
      figure(line.appendElement("dd"), finding, term);
    }
    if (side.added() && !only && side.value() != null) {
      total(list, side.terms().isEmpty() ? "sum.nothing" : "sum.makes", side.value());
    }
  }

  private Element total(Element list, String key, BigDecimal value) {
    Element line = list.appendElement("div").addClass("total");
    wording.say(line.appendElement("dt"), key);
    line.appendElement("dd").text(value.toPlainString());
    return line;
  }

  /** A figure of a sum as printed, a link to its cell. */
  private void figure(Element value, Finding finding, FindingSum.Term term) {
    ReportId before = view.yearBefore();
    Figure figure = term.previousYear() ? null : view.report().figures().get(term.cell());
    Element link = new Element("a");
    if (figure != null) {
      link.attr("href", "#" + TablePart.cellId(figure.place()));
      link.attr("data-finding", finding.id());
    } else if (term.previousYear() && before != null) {
      link.attr("href", Links.report(before));
    }
    Element shown = value;
    if (link.hasAttr("href")) {
      value.appendChild(link);
      shown = link;
    }
    shown.text(figure == null ? term.value().toPlainString() : figure.raw());
    if (figure != null && figure.raw().isBlank()) {
      wording.say(link, "figures.blank");
    }
  }

  /** Marks a cell that is part of a finding; one also shows its sign as a link to the note. */
  void mark(Element cell, Paragraph row, int index) {
    String place = cell(row.id(), index);
    List<Finding> findings = byCell.getOrDefault(place, List.of());
    if (findings.isEmpty()) {
      return;
    }
    cell.addClass("doubted");
    cell.attr("data-findings", String.join(" ", findings.stream().map(Finding::id).toList()));
    if (findings.stream().anyMatch(view::isAddressed)) {
      cell.addClass("here");
    }
    for (Finding finding : findings) {
      if (place.equals(signed.get(finding.id()))) {
        Element link =
            new Element("a").addClass("finding-sign").text(Wording.sign(finding.grade()));
        String explained = finding.paragraphs().isEmpty() ? anchor(finding) : noteId(finding);
        link.attr("href", '#' + explained).attr("data-finding", finding.id());
        wording.label(link, "finding.see." + finding.grade().key(), Map.of());
        cell.prependChild(link);
      }
    }
  }
}
