package nianbao.search.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.text.LiteralTokens;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a report whose heading, or that of one they stand in, has what was asked for.
 *
 * @param ordinals of the sections
 */
record HeadedSections(Set<Integer> ordinals) {

  static HeadedSections of(Report report, QueryNode.Section asked) {
    List<UnitTerms> words = asked.headings().stream().map(UnitTerms::of).toList();
    Set<Integer> ordinals = new HashSet<>();
    Deque<Section> around = new ArrayDeque<>();
    for (Section section : report.sections()) {
      while (!around.isEmpty() && around.peek().level() >= section.level()) {
        around.pop();
      }
      boolean inside = !around.isEmpty() && ordinals.contains(around.peek().ordinal());
      if (inside || hasOne(words, LiteralTokens.of(section.heading()))) {
        ordinals.add(section.ordinal());
      }
      around.push(section);
    }
    return new HeadedSections(ordinals);
  }

  private static boolean hasOne(List<UnitTerms> words, LiteralTokens heading) {
    return words.stream().anyMatch(word -> !word.rangesIn(heading).isEmpty());
  }

  /** Whether one of them is the section of this ordinal, {@code null} for none. */
  boolean contains(@Nullable Integer section) {
    return section != null && ordinals.contains(section);
  }
}
