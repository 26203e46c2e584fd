package nianbao.http.page;

import org.jsoup.nodes.Element;

/** The sections as links to the paragraphs that open them. */
final class OutlinePart {
  private final SectionStarts starts;

  OutlinePart(SectionStarts starts) {
    this.starts = starts;
  }

  void fill(Element outline) {
    if (starts.all().isEmpty()) {
      outline.remove();
      return;
    }
    Element list = outline.expectFirst("ol");
    starts
        .all()
        .forEach(
            (paragraph, section) ->
                list.appendElement("li")
                    .addClass("level-" + section.level())
                    .appendElement("a")
                    .attr("href", "#" + paragraph)
                    .attr("lang", "zh")
                    .text(section.heading()));
  }
}
