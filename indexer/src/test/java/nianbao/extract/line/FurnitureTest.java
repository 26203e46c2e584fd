package nianbao.extract.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FurnitureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您当前所在位置： 首页 > 政务公开 > 年报",
        "責任編輯：某某",
        "上一条：",
        "字号：        ",
        "【打印】 【关闭】",
        "用微信扫描二维码分享至好友",
        "Copyright © 2020 样例市",
        "政府网站标识码：9901000001",
        "您訪問的連結即將離開本網站 是否繼續？",
        "||||",
        ">>",
        "A+ A-",
        "> 政务公开 > 部门公开 > 公开年报",
        ">> 政务公开 >> 组织机构",
      })
  void linesAroundTheTextAre(String line) {
    assertTrue(Furniture.isFurniture(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "完善网站地图和无障碍浏览，提升用户体验。",
        "(联系人:某某,联系电话:1234567)",
        "样例市商务局",
        "2019年1月16日",
        "打印设备采购情况已经公开。",
        "一、主动公开情况",
        "《<样例条例>格式的通知》 > 附件",
      })
  void contentIsNot(String line) {
    assertFalse(Furniture.isFurniture(line), line);
  }
}
