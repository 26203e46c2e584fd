package nianbao.extract.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import nianbao.report.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence, metas and the rules that an excerpt alone does not show. */
class HeaderReaderTest {

  private static Header header(Map<String, String> meta, String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      blocks.add(new Block.Text(i + 1, lines[i]));
    }
    return new HeaderReader(new RawDocument(blocks, meta)).header();
  }

  private static List<String> evidence(Header header, String field) {
    return header.evidence().stream()
        .filter(evidence -> evidence.field().equals(field))
        .map(e -> (e.chosen() ? "*" : "") + e.value() + " " + e.rule() + " " + e.line())
        .toList();
  }

  @Test
  void runnersUpStayBesideTheWinner() {
    Header header =
        header(
            Map.of(),
            "索引号:330800-2015-000123",
            "2014年市教育局政府信息公开工作年度报告",
            "一、概述",
            "2013年,执行《衢州市教育局公文办法》,学习《杭州市教育局公文办法》。");

    assertEquals(
        List.of("*衢州市 index-number 1", "衢州市 own-rules 4", "杭州市 own-rules 4"),
        evidence(header, "city"));
    assertEquals(List.of("*2014 title 2", "2013 first-sentence 4"), evidence(header, "reportYear"));
  }

  @Test
  void theHeadOfAPageFillsGaps() {
    Header header =
        header(
            Map.of(
                "articletitle", "衢州市教育局2019年政府信息公开工作年度报告",
                "pubdate", "2020-01-20 09:00",
                "contentsource", "衢州市教育局",
                "siteidcode", "3308000001"),
            "一、总体情况",
            "学校招生信息按时公布。");

    assertEquals("衢州市教育局2019年政府信息公开工作年度报告", header.title());
    assertEquals("2020-01-20", String.valueOf(header.publishedOn()));
    assertEquals("衢州市教育局", header.issuer());
    assertEquals("330800", header.place().adcode());
    assertEquals(2019, header.reportYear());
  }

  @Test
  void thePathOfTheFileIsNoEvidenceAndNothingIsInvented() {
    Header header = header(Map.of(), "");

    assertNull(header.issuer());
    assertNull(header.place().province());
    assertNull(header.reportYear());
    assertTrue(header.titleInferred());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "指标名称 未延期办结数, 2013, A, A",
        "计量单位 免予公开范围1 历年累计, 2010, A2, A2",
        "统计指标 告知作出更改补充数, 2016, B, B",
        "统计指标 告知作出更改补充数 报送信息数 设立信息公开专栏数, 2018, B_qingdao, B",
        "本年新制作数量 对外公开总数量, 2019, C, C",
        "本年新制作数量 对外公开总数量, 2022, C, D",
        "本年制发件数 本年废止件数 现行有效件数, 2023, D, D",
        "统计指标, 2016, -, B",
        "全文电子化的主动公开信息数, 2019, -, C",
        "-, 2012, -, -",
        "-, 2007, -, -",
      })
  void form(
      @Nullable String cells, int year, @Nullable String form, @Nullable String expectedForm) {
    Header header =
        header(
            Map.of(),
            year + "年县水利局政府信息公开工作年度报告",
            "一、概述",
            cells == null ? "" : cells.replace(" ", "\n"));

    assertEquals(form, header.form());
    assertEquals(expectedForm, header.expectedForm());
    assertEquals(year, header.reportYear());
  }

  @ParameterizedTest
  @CsvSource({
    "数据的时限自2016年1月1日起至2016年12月31日止。, 2016",
    "本报告时段为2022年1月1日至12月31日。, 2022",
    "数据截止2011年12月31日。, 2011",
    "所列数据为2014年1月至12月的情况。, 2014",
  })
  void periodSentences(String sentence, int year) {
    Header header = header(Map.of(), "县水利局政府信息公开工作年度报告", "", "本报告由办公室起草。" + sentence);

    assertEquals(year, header.reportYear());
    assertEquals("*" + year + " period-sentence 3", evidence(header, "reportYear").getFirst());
  }
}
