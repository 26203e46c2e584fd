package nianbao.sample.writing;

import java.util.ArrayList;
import java.util.List;
import nianbao.sample.plan.Plan;
import nianbao.sample.random.SeededRandom;
import nianbao.text.Resources;

/** Lines of the page around a report. */
public final class PageFurniture {

  private static final List<String> MENU = Resources.lines(PageFurniture.class, "menu.txt");

  private PageFurniture() {}

  static List<String> above(Plan plan, SeededRandom random) {
    List<String> lines = new ArrayList<>();
    lines.add(
        random.pick(
            List.of(
                "您当前所在位置：首页 > 政务公开 > 信息公开年报 > " + plan.year() + "年",
                "当前位置： 首页 > 政府信息公开 > 政府信息公开年报",
                "首页 > 政务公开 > 政府信息公开工作年度报告")));
    if (random.chance(40)) {
      lines.add(random.pick(List.of("【字体：大 中 小】", "字体:[大 中 小]", "字号：大 中 小")));
    }
    return lines;
  }

  /** The menu of a site and of its offices, an entry a line. */
  static List<String> longMenu(SeededRandom random) {
    List<String> lines = new ArrayList<>();
    int offices = random.between(4, 12);
    for (int i = 0; i < offices; i++) {
      lines.addAll(random.some(MENU, MENU.size() / 2));
    }
    return lines;
  }

  /** Rarer lines that sites print above the text. */
  static List<String> rareAbove(SeededRandom random) {
    return random.some(
        List.of(
            "今天是2023年3月8日 星期三 天气预报：多云",
            "无障碍浏览 | 长者版 | 繁體版",
            "本站支持IPv6",
            "A+ A-",
            "【打印】【关闭】",
            "用微信扫描二维码分享至好友和朋友圈"),
        random.between(0, 3));
  }

  /** Rarer lines that sites print below the text. */
  public static List<String> rareBelow(SeededRandom random) {
    return random.some(
        List.of(
            "扫一扫在手机打开当前页",
            "已归档",
            "主办单位：市人民政府办公室",
            "技术支持：样例网络科技有限公司",
            "样ICP备05000001号-1  样公网安备 99010002000001号",
            "网站地图 | 联系我们 | 关于我们",
            "加载中......",
            "点击关闭详细目录信息",
            "document.write('<span>');"),
        random.between(1, 4));
  }

  public static List<String> below(Plan plan, SeededRandom random) {
    List<String> lines = new ArrayList<>();
    if (random.chance(40)) {
      lines.add("责任编辑：" + plan.printedOffice());
    }
    if (random.chance(40)) {
      lines.add(random.pick(List.of("分享到：", "扫一扫在手机打开当前页", "【打印】【关闭】")));
    }
    if (lines.isEmpty() || random.chance(50)) {
      lines.add("上一条：");
      lines.add("下一条：");
    }
    return lines;
  }
}
