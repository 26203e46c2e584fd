package nianbao.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.words.Words;

/**
 * The words a reader has in mind when he comes to a paragraph: of the report's title and of the
 * headings it stands under. A paragraph that answers a question rarely repeats them.
 */
final class WordsAbove {

  private WordsAbove() {}

  /** For each paragraph the distinct words above it; a heading does not stand under itself. */
  static List<List<String>> of(Report report) {
    List<String> title = Words.of(report.header().title());
    List<List<String>> under = new ArrayList<>();
    List<List<String>> around = new ArrayList<>();
    Deque<Section> path = new ArrayDeque<>();
    for (Section section : report.sections()) {
      while (!path.isEmpty() && path.peek().level() >= section.level()) {
        path.pop();
      }
      List<String> outer = path.isEmpty() ? title : under.get(path.peek().ordinal() - 1);
      around.add(outer);
      under.add(together(outer, Words.of(section.heading())));
      path.push(section);
    }
    return report.paragraphs().stream().map(p -> above(p, title, around, under)).toList();
  }

  private static List<String> above(
      Paragraph paragraph,
      List<String> title,
      List<List<String>> around,
      List<List<String>> under) {
    boolean heading = paragraph.kind() == Kind.HEADING;
    if (paragraph.section() == null) {
      return heading ? List.of() : title;
    }
    return (heading ? around : under).get(paragraph.section() - 1);
  }

  private static List<String> together(List<String> outer, List<String> inner) {
    Set<String> words = new LinkedHashSet<>(outer);
    words.addAll(inner);
    return List.copyOf(words);
  }
}
