package nianbao.http.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Script;
import nianbao.report.Section;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of the report: its paragraphs in reading order, with the rows of a table as a table. */
final class TextPart {
  private static final int LOWEST_HEADING = 6;

  private final ReportView view;
  private final OutlinePart outline;
  private final WarningNotes notes;
  private final FindingsPart findings;
  private final Wording wording;
  private final TablePart tables;

  TextPart(
      ReportView view,
      OutlinePart outline,
      WarningNotes notes,
      FindingsPart findings,
      Wording wording) {
    this.view = view;
    this.outline = outline;
    this.notes = notes;
    this.findings = findings;
    this.wording = wording;
    tables = new TablePart(view.report(), this, notes, findings, wording);
  }

  void fill(Element text) {
    text.attr("lang", view.report().header().script() == Script.HANT ? "zh-Hant" : "zh-Hans");
    List<Paragraph> paragraphs = view.report().paragraphs();
    Paragraph title = longestTitleLine(paragraphs);
    int next = 0;
    while (next < paragraphs.size()) {
      List<Paragraph> table = tables.rowsFrom(paragraphs, next);
      if (table.isEmpty()) {
        paragraph(text, paragraphs.get(next), title);
        next++;
      } else {
        tables.append(text, table);
        next += table.size();
      }
    }
  }

  /**
   * A title is often split into a line with the issuer and one more; the longest becomes the h1.
   */
  private static @Nullable Paragraph longestTitleLine(List<Paragraph> paragraphs) {
    Paragraph longest = null;
    for (Paragraph paragraph : paragraphs) {
      if (!isTitleLine(paragraph)) {
        break;
      }
      if (longest == null || paragraph.text().length() > longest.text().length()) {
        longest = paragraph;
      }
    }
    return longest;
  }

  private static boolean isTitleLine(Paragraph paragraph) {
    return paragraph.kind() == Kind.HEADING && paragraph.section() == null;
  }

  private void paragraph(Element text, Paragraph paragraph, @Nullable Paragraph title) {
    Element box = text.appendElement("div");
    address(box, paragraph);
    box.addClass(isTitleLine(paragraph) ? "title" : kind(paragraph));
    number(box, paragraph);
    text(box.appendElement(tag(paragraph, title)).addClass("words"), paragraph);
    notes.append(box, paragraph);
    findings.append(box, paragraph);
  }

  private static String kind(Paragraph paragraph) {
    return paragraph.kind().name().toLowerCase(Locale.ROOT);
  }

  private String tag(Paragraph paragraph, @Nullable Paragraph title) {
    if (paragraph.kind() != Kind.HEADING) {
      return "p";
    }
    if (isTitleLine(paragraph)) {
      return paragraph.equals(title) ? "h1" : "p";
    }
    Section section = outline.openedBy(paragraph);
    int level = section == null ? 1 : section.level();
    return "h" + Math.min(LOWEST_HEADING, level + 1);
  }

  /** Sets the id of a paragraph's element, and marks the paragraph that the link points to. */
  void address(Element box, Paragraph paragraph) {
    box.attr("id", paragraph.id()).addClass("paragraph");
    if (view.isAddressed(paragraph)) {
      box.addClass("current").attr("aria-current", "location");
    }
  }

  /** The number in the margin, a link to the paragraph. */
  void number(Element box, Paragraph paragraph) {
    String ordinal = Integer.toString(paragraph.ordinal());
    Element link = box.appendElement("a").addClass("number").attr("href", view.path(paragraph));
    link.text(ordinal);
    wording.label(link, "report.paragraph", Map.of("n", ordinal));
  }

  MarkedText marked(Paragraph paragraph) {
    return new MarkedText(paragraph.text(), view.ranges(paragraph), findings.quotes(paragraph));
  }

  /** The words of a paragraph; a heading that runs into its text is bold. */
  private void text(Element box, Paragraph paragraph) {
    MarkedText text = marked(paragraph);
    Section opened = outline.openedBy(paragraph);
    if (opened != null
        && paragraph.kind() == Kind.TEXT
        && paragraph.text().startsWith(opened.heading())) {
      text.appendUpTo(opened.heading().length(), box.appendElement("b"));
    }
    text.appendRest(box);
  }
}
