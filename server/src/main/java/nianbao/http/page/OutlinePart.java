package nianbao.http.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Section;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The outline: sections as links to the paragraphs that open them. */
final class OutlinePart {
  /** Each section by the id of its first paragraph, which opens it; in reading order. */
  private final Map<String, Section> byParagraph = new LinkedHashMap<>();

  OutlinePart(Report report) {
    Map<Integer, Section> unopened =
        report.sections().stream()
            .collect(Collectors.toMap(Section::ordinal, Function.identity(), (a, b) -> a));
    for (Paragraph paragraph : report.paragraphs()) {
      Section opened = paragraph.section() == null ? null : unopened.remove(paragraph.section());
      if (opened != null) {
        byParagraph.put(paragraph.id(), opened);
      }
    }
  }

  /** The section that a paragraph opens; {@code null} when it opens none. */
  @Nullable Section openedBy(Paragraph paragraph) {
    return byParagraph.get(paragraph.id());
  }

  void fill(Element outline) {
    if (byParagraph.isEmpty()) {
      outline.remove();
      return;
    }
    Element list = outline.expectFirst("ol");
    byParagraph.forEach(
        (paragraph, section) ->
            list.appendElement("li")
                .addClass("level-" + section.level())
                .appendElement("a")
                .attr("href", "#" + paragraph)
                .attr("lang", "zh")
                .text(section.heading()));
  }
}
