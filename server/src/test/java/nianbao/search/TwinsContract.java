package nianbao.search;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.HAZE_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.ReportId;
import org.junit.jupiter.api.Test;

/** What every {@link ReportIndex} promises of reports with one text. */
public abstract class TwinsContract extends IndexContract {

  /** Long enough that two reports have it in common only when they are one. */
  private static final String LONG_TEXT = "本局办结油烟噪声来信,件件有回音,并于网上公布结果。".repeat(6);

  private static final String SAME_IN_TRADITIONAL = "本局辦結油煙噪聲來信，件件有回音，並於網上公布結果。".repeat(6);

  private static List<String> twins(ReportIndex index, String path) throws IOException {
    return index.report(ReportId.ofKey("reports/" + path)).orElseThrow().twins().stream()
        .map(s -> s.path())
        .toList();
  }

  @Test
  void twinsAreFoundAndCountedOnceInWhateverScriptAndParagraphs() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("c").of(HAZE_CITY, 2019).text(SAME_IN_TRADITIONAL),
            report("b")
                .of(CLOUD_CITY, 2019)
                .text(LONG_TEXT.substring(0, 60), LONG_TEXT.substring(60)),
            report("a").of(CLOUD_CITY, 2020).text("公布结果。"))) {
      SearchResult result = index.search(SearchRequest.of("公布结果"));

      assertEquals(2, result.total());
      assertEquals(Set.of("a", "b"), new TreeSet<>(paths(index, result)));
      assertEquals(Map.of("云溪市", 2), counts(result.facets().city()));
      assertEquals(2, index.search(SearchRequest.of("")).total());
      assertEquals(2, index.contents().reports());
      assertEquals(3, index.contents().paragraphs());
      assertEquals(List.of("c"), twins(index, "b"));
      assertEquals(List.of("b"), twins(index, "c"));
      assertEquals(List.of(), twins(index, "a"));
      assertTrue(index.report(ReportId.ofKey("reports/unknown")).isEmpty());
      assertEquals(
          SAME_IN_TRADITIONAL,
          index
              .report(ReportId.ofKey("reports/c"))
              .orElseThrow()
              .report()
              .paragraphs()
              .getFirst()
              .text());
    }
  }

  @Test
  void anOfficialAddressIsPreferredAmongTwinsThenTheFirstKey() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text(LONG_TEXT),
            report("b").from("https://gov.cn.example.org/b").text(LONG_TEXT),
            report("d").from("http://www.Yunxi.GOV.CN/d.html").text(LONG_TEXT),
            report("c").from("https://jyj.yunxi.gov.cn:8443/c").text(LONG_TEXT),
            report("e").from("not an address").text(LONG_TEXT))) {
      assertEquals(List.of("c"), paths(index, index.search(SearchRequest.of("公布结果"))));
      assertEquals(List.of("c", "d", "b", "e"), twins(index, "a"));
      assertEquals(List.of("d", "a", "b", "e"), twins(index, "c"));
    }
  }

  @Test
  void aShortOrDifferentTextMakesNoTwins() throws IOException {
    try (ReportIndex index =
        indexOf(
            report("a").text("公开事项见附件"),
            report("b").text("公开事项见附件"),
            report("c").text(LONG_TEXT + "公开1"),
            report("d").text(LONG_TEXT + "公开2"))) {
      assertEquals(Set.of("a", "b", "c", "d"), found(index, "公开"));
      assertEquals(List.of(), twins(index, "a"));
      assertEquals(List.of(), twins(index, "c"));
    }
  }
}
