package nianbao.http.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Section;
import org.jspecify.annotations.Nullable;

/** Which paragraph opens which section: the first that stands in it. */
final class SectionStarts {
  private final Map<String, Section> byParagraph = new LinkedHashMap<>();

  SectionStarts(Report report) {
    Map<Integer, Section> waiting =
        report.sections().stream()
            .collect(Collectors.toMap(Section::ordinal, Function.identity(), (a, b) -> a));
    for (Paragraph paragraph : report.paragraphs()) {
      Section opened = paragraph.section() == null ? null : waiting.remove(paragraph.section());
      if (opened != null) {
        byParagraph.put(paragraph.id(), opened);
      }
    }
  }

  @Nullable Section openedBy(Paragraph paragraph) {
    return byParagraph.get(paragraph.id());
  }

  /** Ids of paragraphs and the sections they open, in reading order. */
  Map<String, Section> all() {
    return byParagraph;
  }
}
