package nianbao.bench.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import nianbao.index.ParagraphContent;
import nianbao.report.Paragraph;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.SearchResult.ParagraphScore;
import nianbao.text.Range;
import nianbao.text.TextWindow;
import org.junit.jupiter.api.Test;

/** Wrong highlights must be noticed. */
class HighlightCheckTest {

  /** Number of faults in a text whose highlights are given by brackets. */
  private static int faults(HighlightCheck marks, String marked) {
    List<Range> ranges = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '[' -> start = text.length();
        case ']' -> ranges.add(new Range(start, text.length()));
        default -> text.append(c);
      }
    }
    TextWindow shown = TextWindow.whole(text.toString(), ranges);
    List<String> faults = new ArrayList<>();
    ParagraphScore unscored = new ParagraphScore(0, 0, 0, ParagraphContent.TEXT, 0, List.of());
    marks.check(
        new ParagraphHit("1-000000", 1, Paragraph.Kind.TEXT, null, shown, unscored), faults);
    return faults.size();
  }

  @Test
  void everyOccurrenceAndNothingElse() {
    HighlightCheck marks = HighlightCheck.exact("公开");

    assertEquals(0, faults(marks, "[公开]与[公開]"));
    assertEquals(1, faults(marks, "[公开]与公開"));
    assertEquals(1, faults(marks, "[公开与]公开"));
    assertEquals(1, faults(marks, "[公开][与][公开]"));
    assertEquals(1, faults(marks, "公开"));
    assertEquals(1, faults(marks, "不予[公布]"));
  }

  @Test
  void whatOverlapsIsOneMarkAndWhatTouchesIsTwo() {
    HighlightCheck pieces = HighlightCheck.exact("政府信息", "信息公开");

    assertEquals(0, faults(pieces, "[政府信息公开]"));
    assertEquals(1, faults(pieces, "[政府信息]公开"));
    assertEquals(0, faults(pieces, "[政府信息][信息公开]"));
    assertEquals(1, faults(pieces, "[政府信息信息公开]"));
    assertEquals(0, faults(HighlightCheck.exact("0 0"), "[0\t0]\t0"));
    assertEquals(1, faults(HighlightCheck.exact("0 0"), "[0\t0\t0]"));
  }

  @Test
  void numbersAreWhole() {
    assertEquals(0, faults(HighlightCheck.exact("1.16"), "11.16与2019.[1.16]"));
    assertEquals(1, faults(HighlightCheck.exact("1.16"), "1[1.16]与2019.[1.16]"));
  }

  @Test
  void synonymsCountWhereTheyAreNamed() {
    HighlightCheck marks =
        HighlightCheck.free("微博", SearchResult.Unit.of("微博", "literal", List.of(), List.of("微网志")));

    assertEquals(0, faults(marks, "[微博]与[微網志]"));
    assertEquals(1, faults(marks, "[微博]与微網志"));
  }

  @Test
  void wordsStandInOrderAndCloseTogether() {
    HighlightCheck marks =
        HighlightCheck.free("主动公开信息", SearchResult.Unit.of("主动公开信息", "near", List.of(), List.of()));

    assertEquals(0, faults(marks, "[主动][公开]政府[信息]"));
    assertEquals(0, faults(marks, "[主动公开信息]，主动公开政府信息"));
    assertEquals(1, faults(marks, "[主动][公开]政府信息"));
    assertEquals(1, faults(marks, "[公开][主动]政府[信息]"));
    assertEquals(1, faults(marks, "[主动][公开]各级人民政府机关的[信息]"));
    assertEquals(1, faults(marks, "主动公开政府信息"));
  }

  @Test
  void aSingleCharacterIsMarkedWithItsNeighbour() {
    HighlightCheck marks =
        HighlightCheck.free("预付卡投诉", SearchResult.Unit.of("预付卡投诉", "near", List.of(), List.of()));

    assertEquals(0, faults(marks, "[预付卡]引发的[投诉]，[预付]的[卡投诉]"));
    assertEquals(1, faults(marks, "[预付]的[卡]与[投诉]"));
    assertEquals(1, faults(marks, "[预付卡]引发的[投诉]，[预付卡]"));
    assertEquals(1, faults(marks, "[预付]引发的[投诉]"));
  }
}
