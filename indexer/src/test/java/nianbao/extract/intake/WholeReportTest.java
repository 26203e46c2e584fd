package nianbao.extract.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.extract.ReportExtractor;
import nianbao.read.NotAReportException;
import nianbao.read.UnreadableException;
import nianbao.report.Paragraph;
import nianbao.report.Part;
import nianbao.report.Report;
import nianbao.report.Sha256;
import nianbao.report.Source;
import nianbao.report.Warning;
import org.junit.jupiter.api.Test;

/** A page and the frames and attachments that hold its text or its tables are one report. */
class WholeReportTest {

  private static final String TITLE = "云麓镇2022年政府信息公开工作年度报告";

  private static final String TEXT =
      TITLE + "\n\n一、总体情况\n2022年，我镇主动公开政府信息12条，其中通过门户网站公开9条。\n全年未收到政府信息公开申请。\n";

  private static final String TABLE =
      "<table><tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td>"
          + "<td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>0</td><td>0</td>"
          + "<td>0</td></tr><tr><td>行政规范性文件</td><td>2</td><td>1</td><td>7</td></tr></table>";

  private final Map<String, String> files = new HashMap<>();

  private Report read(String html) throws UnreadableException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return ReportExtractor.read(
        new Source("c", "d/p.html", Sha256.hex(bytes), Instant.EPOCH, null),
        bytes,
        path -> files.containsKey(path) ? files.get(path).getBytes(StandardCharsets.UTF_8) : null);
  }

  private static List<String> texts(Report report) {
    return report.paragraphs().stream().map(Paragraph::text).toList();
  }

  private static List<String> kinds(Report report) {
    return report.warnings().stream().map(Warning::kind).toList();
  }

  @Test
  void theTextOfAFrameFollowsTheHeaderOfThePage() throws Exception {
    files.put("d/body.txt", TEXT);

    Report report =
        read("<h1>" + TITLE + "</h1><p>发布日期：2023-01-17</p><iframe src=body.txt></iframe>");

    assertEquals(
        List.of(TITLE, "一、总体情况", "2022年，我镇主动公开政府信息12条，其中通过门户网站公开9条。", "全年未收到政府信息公开申请。"),
        texts(report));
    assertEquals("2023-01-17", String.valueOf(report.header().publishedOn()));
    assertEquals(List.of(), kinds(report));
    assertEquals(
        List.of(
            new Part(
                "body.txt",
                "body.txt",
                "d/body.txt",
                Sha256.hex(TEXT.getBytes(StandardCharsets.UTF_8)),
                true)),
        report.source().parts());
  }

  @Test
  void theNameOfAnAttachmentIsNoText() throws Exception {
    files.put("d/年报.doc", TEXT);

    Report report = read("<h1>" + TITLE + "</h1><p><a href='/f?id=1'>年报.doc</a></p>");

    assertFalse(texts(report).contains("年报.doc"));
    assertTrue(report.leftOut().contains("年报.doc"), report.leftOut().toString());
    assertEquals(List.of(), kinds(report));
  }

  @Test
  void tablesOfAnAnnexAreRead() throws Exception {
    files.put("d/fb.doc", "<html><body>" + TABLE + "</body></html>");

    Report report =
        read(
            "<h1>%s</h1><p>2022年，我镇主动公开政府信息12条。</p><p>全年未收到政府信息公开申请。</p>".formatted(TITLE)
                + "<p><a href=fb.doc>附表</a></p>");

    assertEquals(1, report.tables().size());
    assertEquals(List.of(), kinds(report));
    assertEquals("D", report.header().form());
  }

  @Test
  void aTextInTwoFormatsIsReadOnce() throws Exception {
    files.put("d/年报.doc", TEXT);
    files.put("d/年报.wps", TEXT);

    Report report =
        read(
            "<h1>%s</h1><p><a href=年报.doc>年报.doc</a></p><p><a href=年报.wps>年报.wps</a></p>"
                .formatted(TITLE));

    assertEquals(4, report.paragraphs().size());
    assertEquals(List.of(true, true), report.source().parts().stream().map(Part::taken).toList());
  }

  @Test
  void anAttachmentThatCannotBeReadIsStillNamed() throws Exception {
    files.put("d/nb.pdf", "%PDF-1.4 cut off");

    Report report = read("<h1>" + TITLE + "</h1><p><a href=nb.pdf>年报.pdf</a></p>");

    assertEquals(List.of("body-in-attachment"), kinds(report));
    assertEquals(List.of(false), report.source().parts().stream().map(Part::taken).toList());
  }

  @Test
  void whatAFirewallGaveInPlaceOfAFrameIsNoText() throws Exception {
    files.put("d/body.html", "<html><body>您的访问过于频繁，请稍后再试</body></html>");

    Report report = read("<h1>" + TITLE + "</h1><iframe src=body.html></iframe>");

    assertEquals(List.of("body-in-frame"), kinds(report));
    assertEquals(1, report.paragraphs().size());
  }

  @Test
  void aPageOfFramesIsWholeWithTheFrame() throws Exception {
    files.put("d/main.html", "<h1>" + TITLE + "</h1><p>2022年，我镇主动公开政府信息12条。</p><p>未收到公开申请。</p>");

    Report report =
        read("<frameset rows='9,*'><frame src=top.html><frame src=main.html></frameset>");

    assertEquals(TITLE, report.header().title());
    assertEquals(3, report.paragraphs().size());
  }

  @Test
  void aListTakesNothing() {
    files.put("d/1.txt", TEXT);

    assertThrows(
        NotAReportException.class,
        () ->
            read(
                "<ul><li><a href=1.txt>云麓镇2022年政府信息公开工作年度报告</a></li>"
                    + "<li><a href=2.txt>云麓镇2021年政府信息公开工作年度报告</a></li></ul>"));
  }

  @Test
  void aWholePageTakesNothing() throws Exception {
    files.put("d/nb.doc", TEXT);

    Report report =
        read(
            "<h1>%s</h1><p>2022年，我镇主动公开政府信息12条。</p><p>未收到政府信息公开申请。</p>".formatted(TITLE)
                + TABLE
                + "<a href=nb.doc>年报.doc</a>");

    assertEquals(List.of(), report.source().parts());
  }

  @Test
  void aFrameMayFrameThePageAgain() throws Exception {
    files.put("d/q.html", "<h1>" + TITLE + "</h1><iframe src=p.html></iframe>");

    Report report = read("<h1>" + TITLE + "</h1><iframe src=q.html></iframe>");

    assertEquals(TITLE, report.header().title());
  }
}
