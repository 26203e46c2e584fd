package nianbao.search.lucene;

import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.ReportWalk;
import nianbao.search.SearchRequest;
import nianbao.search.SearchRequest.Scope;
import nianbao.search.SearchRequest.Sort;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.TooMuchTextException;
import nianbao.search.filter.Filters;
import nianbao.text.TextWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of the text of many long paragraphs, and of very many short ones. */
class MuchTextTest {
  private static final int LONG = 100_000;

  /** In UTF-16 units. */
  private static final int MOST_WHOLE = 2_000_000;

  private static SearchResult search(ReportIndex index, int page, int size, int per)
      throws IOException {
    return index.search(
        new SearchRequest("投诉", Filters.NONE, Scope.REPORT, Sort.NEWEST_YEAR, page, size, per));
  }

  private static ReportIndex longReports(int count) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String before = "本机关依法公开。".repeat(LONG / 8 - i) + "投诉。";
      String text = before + "餐饮油烟投诉" + i + "件。" + "其他投诉如下：".repeat(i % 3);
      reports.add(report("long" + i).text("投诉概况" + i + "。", text).build());
    }
    return LuceneIndexes.unchanged(reports, Layout.ONE);
  }

  @Test
  void longParagraphsAreWholeWhileThereIsRoomAndShownAlikeAfterwards() throws IOException {
    try (ReportIndex index = longReports(40)) {
      List<Hit> hits = search(index, 1, 100, 3).hits();

      assertEquals(40, hits.size());
      int kept = 0;
      int whole = 0;
      for (int i = 0; i < hits.size(); i++) {
        assertEquals(2, hits.get(i).paragraphs().size());
        Hit alone = search(index, i + 1, 1, 3).hits().getFirst();
        assertTrue(alone.isWhole());
        for (int found = 0; found < 2; found++) {
          TextWindow shown = hits.get(i).paragraphs().get(found).shown();
          TextWindow all = alone.paragraphs().get(found).shown();
          assertEquals(all.narrowed(), shown.narrowed());
          assertTrue(shown.isWhole() || shown.length() > LONG - 1000);
          kept += shown.text().length();
        }
        whole += hits.get(i).isWhole() ? 1 : 0;
      }
      assertTrue(kept < MOST_WHOLE + 40 * 1000, kept + " kept");
      assertTrue(whole > 10 && whole < 20, whole + " whole");
    }
  }

  /** Each mark takes many times the memory of its characters. */
  @Test
  void marksCountAsMuchAsTheyTake() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      reports.add(report("many" + i).text("投诉。".repeat(LONG / 3) + i).build());
    }
    try (ReportIndex index = LuceneIndexes.unchanged(reports, Layout.ONE)) {
      List<Hit> hits = search(index, 1, 100, 3).hits();

      int marks =
          hits.stream().mapToInt(hit -> hit.paragraphs().getFirst().highlights().size()).sum();
      assertTrue(marks < 4 * LONG / 3, marks + " marks");
    }
  }

  @Test
  void aWalkHasAllOfIt() throws IOException {
    try (ReportIndex index = longReports(40)) {
      Set<String> paths = new TreeSet<>();
      SearchRequest all =
          new SearchRequest(
              "投诉",
              Filters.NONE,
              Scope.REPORT,
              Sort.NEWEST_YEAR,
              1,
              1,
              SearchRequest.ALL_PARAGRAPHS);
      try (ReportWalk walk = index.walk(all, List.of())) {
        for (ReportWalk.Step step = walk.next(); step != null; step = walk.next()) {
          assertTrue(step.hit().isWhole());
          ParagraphHit last = step.hit().paragraphs().getLast();
          String number = step.hit().source().path().substring("long".length());
          assertTrue(last.text().contains("餐饮油烟投诉" + number + "件。"));
          assertTrue(paths.add(step.hit().source().path()));
        }
      }
      assertEquals(40, paths.size());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ONE", "ONE_REMOTE"})
  void ofVeryManyParagraphsAReportAtATimeIsToBeHad(Layout layout) throws IOException {
    String[] lines = Collections.nCopies(22_000, "投诉办结。").toArray(String[]::new);
    try (ReportIndex index =
        LuceneIndexes.unchanged(
            List.of(report("a").text(lines).build(), report("b").text(lines).text("转办。").build()),
            layout)) {
      TooMuchTextException refused =
          assertThrows(
              TooMuchTextException.class, () -> search(index, 1, 2, SearchRequest.ALL_PARAGRAPHS));
      assertTrue(String.valueOf(refused.getMessage()).contains("fewer"), refused.getMessage());
      assertFalse(search(index, 1, 2, 20).hits().isEmpty());
      assertEquals(
          22_000,
          search(index, 2, 1, SearchRequest.ALL_PARAGRAPHS).hits().getFirst().paragraphs().size());
    }
  }
}
