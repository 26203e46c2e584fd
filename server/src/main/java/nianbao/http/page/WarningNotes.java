package nianbao.http.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Warning;
import org.jsoup.nodes.Element;

/** The warnings as notes, beside the paragraph they are about or above the text. */
final class WarningNotes {
  private final ReportView view;
  private final Wording wording;
  private final Map<String, Paragraph> paragraphs;
  private final Map<String, List<Warning>> byParagraph;

  WarningNotes(ReportView view, Wording wording) {
    this.view = view;
    this.wording = wording;
    paragraphs =
        view.report().paragraphs().stream()
            .collect(Collectors.toMap(Paragraph::id, Function.identity(), (a, b) -> a));
    Set<String> known = paragraphs.keySet();
    byParagraph =
        view.report().warnings().stream()
            .collect(
                Collectors.groupingBy(
                    warning -> known.contains(warning.paragraph()) ? key(warning) : ""));
  }

  private static String key(Warning warning) {
    String paragraph = warning.paragraph();
    return paragraph == null ? "" : paragraph;
  }

  /** Appends the notes on the whole report, and the one that the linked text has changed. */
  void fill(Element box) {
    if (view.textChanged() && view.history().linked() == null) {
      wording.say(box.appendElement("p").addClass("note").attr("role", "note"), "report.changed");
    }
    byParagraph.getOrDefault("", List.of()).forEach(warning -> append(box, warning));
  }

  /** Appends the notes on one paragraph. */
  void append(Element box, Paragraph paragraph) {
    byParagraph.getOrDefault(paragraph.id(), List.of()).forEach(warning -> append(box, warning));
  }

  private void append(Element box, Warning warning) {
    Element note = box.appendElement("p").addClass("note").attr("role", "note");
    wording.say(note.appendElement("strong"), "report.warnings");
    note.appendText(" ");
    String key = "warning." + warning.kind();
    if (wording.has(key)) {
      wording.say(note.appendElement("span"), key, values(warning));
      quote(note, warning);
    } else {
      note.appendElement("span").attr("lang", "en").text(warning.message());
    }
  }

  /** The values that the wording of a warning may use. */
  private Map<String, String> values(Warning warning) {
    Header header = view.report().header();
    String year = header.reportYear() == null ? "—" : header.reportYear().toString();
    String form = header.form() == null ? "—" : header.form();
    String detail = warning.detail() == null ? "" : warning.detail();
    return Map.of("year", year, "form", form, "detail", detail);
  }

  /** Quotes the printed words that the warning is about. */
  private void quote(Element note, Warning warning) {
    Paragraph paragraph = paragraphs.get(key(warning));
    if (paragraph != null
        && warning.start() < warning.end()
        && warning.end() <= paragraph.text().length()) {
      String words = paragraph.text().substring(warning.start(), warning.end());
      note.appendElement("q").attr("lang", "zh").text(words);
    }
  }
}
