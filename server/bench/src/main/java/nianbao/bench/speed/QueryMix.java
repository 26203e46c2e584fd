package nianbao.bench.speed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nianbao.sample.truth.SampleReport;

/**
 * The searches of the benchmark: what journalists type, and random strings from the reports, so
 * that the search can't be tuned to the benchmark. The same seed gives the same mix.
 */
public final class QueryMix {

  /** Frequent and rare words, phrases that are segmented, numbers, Traditional script. */
  static final List<String> TYPED =
      List.of(
          "信息公开",
          "微博",
          "依申请公开",
          "主动公开信息",
          "“信息不存在”",
          "行政诉讼",
          "餐饮油烟",
          "校外培训",
          "12345",
          "政務微網志",
          "第二十条第(一)项",
          "政府",
          "的",
          "征地补偿 答复",
          "预付卡 -微博",
          "营商环境 培训 问题");

  private static final List<String> FILTERS =
      List.of(
          "", "&city=云溪市", "&year=2018..2020", "&city=临岚市&year=2019", "&agency=education&form=D");

  private QueryMix() {}

  /** Paths on the server. */
  public static List<String> addresses(List<SampleReport> reports, int count, long seed) {
    Random random = new Random(seed);
    List<String> addresses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String filter = i % 2 == 0 ? "" : FILTERS.get(random.nextInt(FILTERS.size()));
      addresses.add(
          switch (i % 10) {
            case 0 -> "/api/v1/search?q=" + filter;
            case 1 -> "/api/v1/search?index=99" + "&sort=-year" + filter;
            case 2, 3, 4, 5 -> search(TYPED.get(random.nextInt(TYPED.size())), filter);
            default -> search('"' + drawn(reports, random) + '"', filter);
          });
    }
    return addresses;
  }

  /** The path of a search. */
  static String search(String query, String filter) {
    return "/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + filter;
  }

  /** One to eight consecutive characters of some report. */
  public static String drawn(List<SampleReport> reports, Random random) {
    String text = reports.get(random.nextInt(reports.size())).text();
    while (true) {
      int start = random.nextInt(text.length() - 8);
      String drawn = text.substring(start, start + 1 + random.nextInt(8)).strip();
      if (!drawn.isEmpty() && drawn.chars().allMatch(Character::isLetterOrDigit)) {
        return drawn;
      }
    }
  }
}
