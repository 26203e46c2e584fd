package nianbao.sample;

import java.util.ArrayList;
import java.util.List;

/** Lines of the page around a report. */
final class Furniture {

  private Furniture() {}

  static List<String> above(Plan plan, Dice dice) {
    List<String> lines = new ArrayList<>();
    lines.add(
        dice.pick(
            List.of(
                "您当前所在位置：首页 > 政务公开 > 信息公开年报 > " + plan.year() + "年",
                "当前位置： 首页 > 政府信息公开 > 政府信息公开年报",
                "首页 > 政务公开 > 政府信息公开工作年度报告")));
    if (dice.chance(40)) {
      lines.add(dice.pick(List.of("【字体：大 中 小】", "字体:[大 中 小]", "字号：大 中 小")));
    }
    return lines;
  }

  static List<String> below(Plan plan, Dice dice) {
    List<String> lines = new ArrayList<>();
    if (dice.chance(40)) {
      lines.add("责任编辑：" + plan.printedOffice());
    }
    if (dice.chance(40)) {
      lines.add(dice.pick(List.of("分享到：", "扫一扫在手机打开当前页", "【打印】【关闭】")));
    }
    if (lines.isEmpty() || dice.chance(50)) {
      lines.add("上一条：");
      lines.add("下一条：");
    }
    return lines;
  }
}
