package nianbao.search.lucene;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.search.ReportIndex;
import nianbao.search.filter.Filters;
import nianbao.search.passage.SharedPassages;
import nianbao.search.passage.SharedPassages.SharedPassage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Passages that were planted in reports of many offices, of which a third are known by their names
 * only, each time with other numbers, are listed with exactly the offices and reports that have
 * them; the wording of the law, which a quarter of the reports have, is not among them.
 */
class PlantedPassagesTest {

  private static final long SEED = 20261130;
  private static final int OFFICES = 90;
  private static final int YEARS = 4;
  private static final int PASSAGES = 60;
  private static final String[] STEMS = "甲 乙 丙 丁 戊 己 庚 辛 壬 癸".split(" ");
  private static final String LAW = "公民、法人或者其他组织可以向有关行政机关提出获取公共渡口班次信息的申请，依照规定的期限答复。";

  /** Which offices and how many reports have a passage. */
  private static final class Truth {
    private final Set<Integer> offices = new HashSet<>();
    private int reports;

    @Override
    public String toString() {
      return offices.size() + " " + reports;
    }
  }

  private final Random random = new Random(SEED);

  /** Made of characters that no other passage begins with. */
  private String passage(int number) {
    StringBuilder text = new StringBuilder().appendCodePoint('一' + number);
    for (int i = 0; i < 30; i++) {
      text.appendCodePoint('丁' + random.nextInt(2000));
    }
    return text.toString();
  }

  private String withNumbers(String passage) {
    return passage + random.nextInt(1000) + (random.nextBoolean() ? "。" : "！");
  }

  @ParameterizedTest
  @EnumSource
  void areCountedExactly(Layout layout) throws IOException {
    List<String> pool = new ArrayList<>();
    for (int i = 0; i < PASSAGES; i++) {
      pool.add(passage(i));
    }
    Map<String, Truth> planted = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (int office = 0; office < OFFICES; office++) {
      for (int year = 0; year < YEARS; year++) {
        List<String> texts = new ArrayList<>(List.of("第" + office + "家第" + year + "年。"));
        if (random.nextInt(4) == 0) {
          texts.add(LAW);
        }
        for (int i = 0; i < 3; i++) {
          // Some are taken often, others hardly ever.
          int number = (int) (PASSAGES * Math.pow(random.nextDouble(), 0.7));
          String text = pool.get(number);
          Truth truth = planted.computeIfAbsent(text, first -> new Truth());
          if (texts.stream().noneMatch(other -> other.startsWith(text))) {
            truth.offices.add(office);
            truth.reports++;
          }
          texts.add(withNumbers(text));
        }
        TestReports one =
            report(office + "/" + year)
                .of(CLOUD_CITY, 2018 + year)
                .office("云溪市" + STEMS[office / 10] + STEMS[office % 10] + "渡口管理中心")
                .text(texts.toArray(String[]::new));
        reports.add((office % 3 == 0 ? one : one.by("audit")).build());
      }
    }
    Collections.shuffle(reports, random);
    Map<String, String> expected = new HashMap<>();
    planted.forEach(
        (text, truth) -> {
          if (truth.offices.size() > 1 && truth.offices.size() <= 10) {
            expected.put(text, truth.toString());
          }
        });
    try (ReportIndex index = LuceneIndexes.of(reports, layout)) {
      SharedPassages listed =
          index.sharedPassages(new SharedPassages.Request(Filters.NONE, 1, SharedPassages.MOST));

      Map<String, String> found = new HashMap<>();
      int before = Integer.MAX_VALUE;
      for (SharedPassage one : listed.passages()) {
        found.put(
            one.paragraph().text().replaceFirst("[0-9]+[。！]$", ""),
            one.offices() + " " + one.reports());
        assertTrue(one.offices() <= before, "seed " + SEED);
        before = one.offices();
      }
      Map<String, String> differing = new TreeMap<>(found);
      differing.entrySet().removeAll(expected.entrySet());
      assertEquals(Map.of(), differing, "seed " + SEED);
      assertEquals(expected.keySet(), found.keySet(), "seed " + SEED);
      assertTrue(expected.size() > 10);
      int wide = (int) planted.values().stream().filter(one -> one.offices.size() > 10).count();
      assertEquals(wide + 1, listed.common(), "seed " + SEED);
    }
  }
}
