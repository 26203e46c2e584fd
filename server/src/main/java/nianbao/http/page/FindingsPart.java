package nianbao.http.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.answer.Links;
import nianbao.findings.FindingMessages;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Paragraph;
import nianbao.report.ReportId;
import nianbao.search.ReportHits.Range;
import org.jsoup.nodes.Element;

/**
 * The findings, shown twice: as a list above the text, which says what was found, how much it
 * claims and where; and in place, as a note beside the first paragraph of each, a short one beside
 * its other paragraphs, and a mark on every cell and all words involved. Notes link to the list.
 */
final class FindingsPart {
  private final ReportView view;
  private final Wording wording;
  private final FindingMessages messages;
  private final Map<String, Paragraph> paragraphs = new HashMap<>();
  private final Map<String, List<Finding>> byParagraph = new HashMap<>();
  private final Map<String, List<Finding>> byCell = new HashMap<>();
  private final Map<String, List<Range>> quotes = new HashMap<>();

  /** Findings with the rows in which a cell of theirs is marked. */
  private final Set<String> cellsMarkedIn = new HashSet<>();

  /** Findings of which a marked cell bears the sign already. */
  private final Set<String> signed = new HashSet<>();

  FindingsPart(ReportView view, Wording wording) {
    this.view = view;
    this.wording = wording;
    this.messages = new FindingMessages(view.report());
    view.report().paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    for (Finding finding : view.report().findings()) {
      finding.paragraphs().forEach(paragraph -> add(byParagraph, paragraph, finding));
      finding.cells().stream().distinct().forEach(cell -> addCell(finding, cell));
      for (Finding.Quote quote : finding.quotes()) {
        Range range = new Range(quote.start(), quote.end());
        quotes.computeIfAbsent(quote.paragraph(), id -> new ArrayList<>()).add(range);
      }
    }
  }

  private static void add(Map<String, List<Finding>> map, String key, Finding finding) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
  }

  private void addCell(Finding finding, String name) {
    Figure figure = view.report().figures().get(name);
    if (figure != null && figure.place().cell() != null) {
      add(byCell, cell(figure.place().paragraph(), figure.place().cell()), finding);
      cellsMarkedIn.add(finding.id() + ' ' + figure.place().paragraph());
    }
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
    Element link = head.appendElement("a").attr("href", Links.finding(view.report().id(), finding));
    grade(link, finding);
    Element claim = head.appendText(" ").appendElement("span").addClass("quiet");
    wording.say(claim, "finding." + finding.grade().key() + ".about");
    message(entry.appendElement("p").addClass("says"), finding);
    places(entry.appendElement("p").addClass("places"), finding);
    if (view.isAddressed(finding)) {
      entry.addClass("here").attr("aria-current", "true");
      if (view.paragraph() == null) {
        link.attr("autofocus", true);
      }
    }
  }

  private void places(Element line, Finding finding) {
    for (String id : finding.paragraphs()) {
      Paragraph paragraph = paragraphs.get(id);
      if (paragraph != null) {
        String ordinal = Integer.toString(paragraph.ordinal());
        Element link = line.appendElement("a").attr("href", "#" + paragraph.id());
        wording.say(link, "report.paragraph", Map.of("n", ordinal));
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

  /** The words of a paragraph that findings quote. */
  List<Range> quotes(Paragraph paragraph) {
    return quotes.getOrDefault(paragraph.id(), List.of());
  }

  /** The notes on a paragraph. */
  void append(Element box, Paragraph paragraph) {
    for (Finding finding : byParagraph.getOrDefault(paragraph.id(), List.of())) {
      note(box, finding, paragraph);
    }
  }

  /** The findings noted beside a row: past a finding's first row, its marked cells suffice. */
  List<Finding> beside(Paragraph row) {
    return byParagraph.getOrDefault(row.id(), List.of()).stream()
        .filter(
            finding ->
                isFirst(finding, row) || !cellsMarkedIn.contains(finding.id() + ' ' + row.id()))
        .toList();
  }

  /**
   * The notes on a row, in a cell after its last one.
   *
   * @param span rows that the cell may span
   */
  void appendToRow(Element row, Paragraph paragraph, int span) {
    List<Finding> findings = beside(paragraph);
    if (!findings.isEmpty()) {
      Element margin = row.appendElement("td").addClass("margin");
      if (span > 1) {
        margin.attr("rowspan", Integer.toString(span));
      }
      findings.forEach(finding -> note(margin, finding, paragraph));
    }
  }

  private static boolean isFirst(Finding finding, Paragraph paragraph) {
    return finding.paragraphs().getFirst().equals(paragraph.id());
  }

  private void note(Element box, Finding finding, Paragraph paragraph) {
    Element note = box.appendElement("div").addClass("note").addClass("finding");
    note.attr("role", "note");
    if (view.isAddressed(finding)) {
      note.addClass("here");
    }
    Element link = note.appendElement("a").attr("href", "#" + anchor(finding));
    grade(link, finding);
    if (isFirst(finding, paragraph)) {
      message(note.appendElement("p").addClass("says"), finding);
    }
  }

  /**
   * Marks a cell that is part of a finding. The finding's first cell also shows its sign as a link,
   * because the margin is out of sight on a narrow screen.
   */
  void mark(Element cell, Paragraph row, int index) {
    List<Finding> findings = byCell.getOrDefault(cell(row.id(), index), List.of());
    if (findings.isEmpty()) {
      return;
    }
    cell.addClass("doubted");
    if (findings.stream().anyMatch(view::isAddressed)) {
      cell.addClass("here");
    }
    for (Finding finding : findings) {
      if (signed.add(finding.id())) {
        Element link = new Element("a").addClass("finding-sign").text(sign(finding));
        link.attr("href", "#" + anchor(finding));
        wording.label(link, "finding.see." + finding.grade().key(), Map.of());
        cell.prependChild(link);
      }
    }
  }

  /** The sign of a finding; its meaning is written beside it or in its label. */
  private static String sign(Finding finding) {
    return switch (finding.grade()) {
      case ARITHMETIC, PROSE_TABLE, PROSE_PROSE, CARRY_OVER -> "≠";
      case BLANK_TOTAL, SOFT, SEMANTIC, IDENTITY -> "?";
    };
  }

  /** Sign and grade. */
  private void grade(Element parent, Finding finding) {
    parent.appendElement("span").addClass("sign").attr("aria-hidden", "true").text(sign(finding));
    parent.appendText(" ");
    wording.say(parent.appendElement("strong"), "finding." + finding.grade().key());
  }

  private void message(Element parent, Finding finding) {
    FindingMessages.Message message = messages.of(finding);
    parent.text(
        switch (wording.language()) {
          case CHINESE -> message.zh();
          case ENGLISH -> message.en();
        });
  }
}
