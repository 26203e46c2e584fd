package nianbao.http.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.report.Figure;
import nianbao.report.Finding;
import nianbao.report.Paragraph;
import nianbao.search.ReportHits.Range;
import org.jsoup.nodes.Element;

/**
 * Findings where they stand: a note beside the first of their paragraphs, a short one beside the
 * others, and a mark on every cell and all words that take part. Notes lead to the finding's entry
 * in the list above the text.
 */
final class FindingNotes {
  private final ReportView view;
  private final FindingWords words;
  private final Map<String, List<Finding>> byParagraph = new HashMap<>();
  private final Map<String, List<Finding>> byCell = new HashMap<>();
  private final Map<String, List<Range>> quotes = new HashMap<>();
  private final Set<String> withCells = new HashSet<>();
  private final Set<String> signed = new HashSet<>();

  FindingNotes(ReportView view, Wording wording) {
    this.view = view;
    this.words = new FindingWords(view.report(), wording);
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
      withCells.add(finding.id() + ' ' + figure.place().paragraph());
    }
  }

  private static String cell(String paragraph, int cell) {
    return paragraph + ' ' + cell;
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

  /** The findings that get a note beside a row: a marked cell of another row needs none. */
  List<Finding> beside(Paragraph row) {
    return byParagraph.getOrDefault(row.id(), List.of()).stream()
        .filter(
            finding -> isFirst(finding, row) || !withCells.contains(finding.id() + ' ' + row.id()))
        .toList();
  }

  /**
   * The notes on a row, in a cell behind its last one.
   *
   * @param span rows that the cell may reach over
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
    Element link = note.appendElement("a").attr("href", "#" + FindingsPart.anchor(finding));
    words.grade(link, finding);
    if (isFirst(finding, paragraph)) {
      words.message(note.appendElement("p").addClass("says"), finding);
    }
  }

  /**
   * Marks a cell that takes part in a finding; the first cell of one bears its sign as a link, for
   * on a narrow screen the margin is out of sight.
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
        Element link = new Element("a").addClass("finding-sign").text(FindingWords.sign(finding));
        words.label(link.attr("href", "#" + FindingsPart.anchor(finding)), finding);
        cell.prependChild(link);
      }
    }
  }
}
