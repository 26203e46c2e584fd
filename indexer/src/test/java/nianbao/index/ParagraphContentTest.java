package nianbao.index;

import static nianbao.index.ParagraphContent.FIGURES;
import static nianbao.index.ParagraphContent.LABELS;
import static nianbao.index.ParagraphContent.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParagraphContentTest {

  private static ParagraphContent content(Kind kind, String text) {
    return ParagraphContent.of(new Paragraph("1-000000", 1, null, kind, text));
  }

  @ParameterizedTest
  @CsvSource({
    "指标名称 计量单位 统计数, LABELS",
    "行政复议 行政诉讼, LABELS",
    "三、受理申请情况, LABELS",
    "4.申请内容不明确 件, LABELS",
    "1 收费金额 万元, LABELS",
    "'部分公开(分开处理的，计在此处)', LABELS",
    "收费金额 万元 0, FIGURES",
    "收费金额 万元 5.2, FIGURES",
    "收费金额 ０件, FIGURES",
    "'收费金额 万元 1,234', FIGURES",
    "收费金额 /, FIGURES",
    "收费金额 无, FIGURES",
    "3 0 0 3, FIGURES",
    "1368, FIGURES",
    "'部分公开(分开处理的，计在此处) 2', FIGURES",
    "不足之处 更新太慢，答复太迟, TEXT",
    "1 更新太慢。 2, TEXT",
    "'(一)答复太迟）；更新太慢', TEXT",
  })
  void aRowHasAClauseOrAFigureOrOnlyLabels(String row, ParagraphContent content) {
    assertEquals(content, content(Kind.ROW, row));
    assertEquals(content, content(Kind.ROW, row.replace(' ', '\t')));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void headingsAndCaptionsAnnounce(Kind kind) {
    boolean announces = kind == Kind.HEADING || kind == Kind.CAPTION;
    assertEquals(announces ? LABELS : TEXT, content(kind, "受理申请情况，共7件"));
  }

  @Test
  void anEmptyRowSaysNothing() {
    assertEquals(LABELS, content(Kind.ROW, "\t"));
  }

  @Test
  void mostIsFirst() {
    assertEquals(-1, Integer.signum(TEXT.compareTo(FIGURES)));
    assertEquals(-1, Integer.signum(FIGURES.compareTo(LABELS)));
  }
}
