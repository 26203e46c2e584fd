package nianbao.search.lucene;

import static nianbao.report.TestReports.CLOUD_CITY;
import static nianbao.report.TestReports.report;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.filter.Filters;
import nianbao.search.passage.Copies;
import nianbao.search.passage.CopiesRequest;
import org.junit.jupiter.api.Test;

/**
 * Copies that were planted, with up to a fifth of their characters changed, moved or cut, are found
 * among passages made of the same words, which are none.
 */
class PlantedCopiesTest {

  private static final long SEED = 20261130;
  private static final int PASSAGES = 60;
  private static final double GOAL = 0.95;

  private static final String WORDS =
      "工作 部门 群众 加强 制度 建设 完善 服务 管理 落实 信息 公开 平台 内容 更新 培训 人员 意识 领导 重视 "
          + "及时 规范 流程 审查 保密 网站 栏目 渠道 宣传 解读 政策 文件 发布 回应 关切 监督 检查 考核 评议 "
          + "问题 不足 改进 措施 下步 继续 推进 深化 扩大 范围 提高 质量 水平 效率 能力 保障 经费 机构 专职 "
          + "业务 学习 交流 经验 总结 通报 整改 反馈 意见 建议 调查 走访 座谈 研究 部署 安排 分工 责任 目标 "
          + "年度 季度 月份 期间 以来 目前 今后 社区 乡镇 街道 村民 企业 市场 项目 资金 预算 决算 审计 采购";

  private final Random random = new Random(SEED);
  private final String[] words = WORDS.split(" ");

  private String passage() {
    StringBuilder text = new StringBuilder();
    int length = 24 + random.nextInt(60);
    for (int i = 1; i <= length; i++) {
      text.append(words[random.nextInt(words.length)]);
      if (i % 6 == 0 || i == length) {
        text.append(i == length ? '。' : '，');
      }
    }
    return text.toString();
  }

  /** A text with a part of its characters changed, each for one of another word. */
  private String changed(String text, double part) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (random.nextDouble() < part) {
        changed.setCharAt(i, words[random.nextInt(words.length)].charAt(random.nextInt(2)));
      }
    }
    return changed.toString();
  }

  private static String cut(String text, double part) {
    return text.substring((int) (text.length() * part));
  }

  private static String moved(String text, double part) {
    int length = (int) (text.length() * part);
    return text.substring(length) + text.substring(0, length);
  }

  /** Every way to copy a passage, by its name. */
  private Map<String, String> copies(String text) {
    Map<String, String> copies = new HashMap<>();
    for (int percent = 0; percent <= 20; percent += 5) {
      copies.put("changed" + percent, changed(text, percent / 100.0));
      copies.put("cut" + percent, cut(text, percent / 100.0));
      copies.put("moved" + percent, moved(text, percent / 100.0));
    }
    return copies;
  }

  @Test
  void areFoundAndNothingElse() throws IOException {
    List<Report> reports = new ArrayList<>();
    Map<String, Set<String>> planted = new HashMap<>();
    for (int number = 0; number < PASSAGES; number++) {
      String text = passage();
      Set<String> paths = planted.computeIfAbsent(text, first -> new TreeSet<>());
      for (Map.Entry<String, String> copy : copies(text).entrySet()) {
        String path = number + copy.getKey();
        paths.add(path);
        reports.add(of(path, passage(), copy.getValue(), passage()));
      }
      // A third of it in another text is a quotation and not a copy.
      reports.add(of(number + "quoting", text.substring(0, text.length() / 3) + passage()));
    }
    try (ReportIndex index = LuceneIndexes.of(reports, Layout.ONE)) {
      int rightly = 0;
      int found = 0;
      int wanted = 0;
      Map<String, Integer> missed = new HashMap<>();
      for (Map.Entry<String, Set<String>> one : planted.entrySet()) {
        Copies copies =
            index.copies(new CopiesRequest(one.getKey(), null, null, false, Filters.NONE, 1, 100));
        Set<String> paths = new TreeSet<>();
        copies.copies().forEach(copy -> paths.add(copy.source().path()));
        found += paths.size();
        wanted += one.getValue().size();
        for (String path : one.getValue()) {
          if (paths.contains(path)) {
            rightly++;
          } else {
            missed.merge(path.replaceFirst("^\\d+", ""), 1, Integer::sum);
          }
        }
      }
      String figures =
          "%d found, %d of them planted, of %d planted; missed %s; seed %d"
              .formatted(found, rightly, wanted, missed, SEED);
      assertTrue(rightly >= GOAL * wanted, figures);
      assertTrue(rightly >= GOAL * found, figures);
    }
  }

  private static Report of(String path, String... texts) {
    return report(path).of(CLOUD_CITY, 2019).text(texts).build();
  }
}
