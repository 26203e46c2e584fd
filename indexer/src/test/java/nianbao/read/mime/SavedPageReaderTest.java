package nianbao.read.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A page saved as one file reads as the page itself, whoever saved it. */
final class SavedPageReaderTest {

  private static final String ADDRESS = "http://water.liuxi.example/xxgk/2024/gb_7.html";

  private static final String PAGE =
      """
      <html><head><title>柳溪区水务局2023年政府信息公开工作年度报告</title></head><body>
      <h1>柳溪区水务局2023年政府信息公开工作年度报告</h1>
      <p>2023年，我局主动公开政府信息57条，其中a=b一条，邮箱 water@liuxi.example。</p>
      <table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>0</td></tr></table>
      <p>From: 这一行不是信头，而是正文。</p>
      </body></html>
      """;

  private static final Charset GBK = Charset.forName("GBK");

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /** A text as the body of a part, its bytes one character each. */
  private static String encoded(String transfer, String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    return switch (transfer) {
      case "base64" -> Base64.getMimeEncoder().encodeToString(bytes);
      case "quoted-printable" -> quotedPrintable(bytes);
      default -> new String(bytes, ISO_8859_1);
    };
  }

  private static String quotedPrintable(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (byte b : bytes) {
      boolean plain = (b >= ' ' && b < 0x7F && b != '=') || b == '\n';
      String code = plain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF);
      if (column + code.length() > 75) {
        out.append("=\r\n");
        column = 0;
      }
      out.append(code);
      column = b == '\n' ? 0 : column + code.length();
    }
    return out.toString();
  }

  private static String part(String headers, String body) {
    return headers.strip() + "\r\n\r\n" + body;
  }

  private static String related(String parameters, String... parts) {
    StringBuilder message =
        new StringBuilder("From: <Saved by a browser>\r\nSubject: =?utf-8?B?5bm0?=\r\n");
    message.append(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n");
    message
        .append("\tboundary=\"----=_Part;7\"")
        .append(parameters)
        .append("\r\n\r\nThis is a message.\r\n");
    for (String part : parts) {
      message.append("\r\n------=_Part;7\r\n").append(part);
    }
    return message.append("\r\n------=_Part;7--\r\n").toString();
  }

  private static final String PICTURE =
      "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png\r\n\r\niVBORw0KGgo=";

  static Stream<Arguments> writings() {
    String html = "Content-Type: text/html\r\nContent-Location: " + ADDRESS + "\r\n";
    String qp = "Content-Transfer-Encoding: quoted-printable";
    String utf8 = encoded("quoted-printable", PAGE, UTF_8);
    return Stream.of(
        Arguments.of("Chromium", related("", part(html + qp, utf8), PICTURE)),
        Arguments.of(
            "Internet Explorer, with the encoding beside the page",
            related(
                "",
                part(
                    "Content-Type: text/html;\r\n\tcharset=\"gb2312\"\r\nContent-Transfer-Encoding: base64",
                    encoded("base64", PAGE, GBK)))),
        Arguments.of(
            "a page that names another encoding than it was saved in",
            related(
                "",
                part(
                    html + qp,
                    encoded(
                        "quoted-printable",
                        PAGE.replace("<head>", "<head><meta charset=gb2312>"),
                        UTF_8)))),
        Arguments.of(
            "the start is not the first part",
            related(
                ";\r\n start=\"<root@liuxi>\"",
                part("Content-Type: text/html\r\nContent-ID: <menu@liuxi>", "<p>首页</p>"),
                PICTURE,
                part(html + "CONTENT-ID: <root@liuxi>\r\n" + qp, utf8))),
        Arguments.of(
            "the address names the start",
            related(
                    "",
                    part(
                        "Content-Type: text/html\r\nContent-Location: http://a.example/",
                        "<p>首页</p>"),
                    part(html + qp, utf8))
                .replace(
                    "MIME-Version", "Snapshot-Content-Location: " + ADDRESS + "\r\nMIME-Version")),
        Arguments.of(
            "parts in parts",
            related(
                "",
                "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\n"
                    + "text\r\n--in\r\n"
                    + part(html + qp, utf8)
                    + "\r\n--in--\r\n",
                PICTURE)),
        Arguments.of(
            "no parts at all",
            part(
                "Subject: a\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
                    + qp,
                utf8)),
        Arguments.of(
            "bytes as they are",
            related(
                "", part(html + "Content-Transfer-Encoding: 8bit", encoded("8bit", PAGE, GBK)))),
        Arguments.of("line ends of Unix", related("", part(html + qp, utf8)).replace("\r\n", "\n")),
        Arguments.of("blank lines in front", "\r\n\r\n" + related("", part(html + qp, utf8))),
        Arguments.of(
            "the end is missing, the page is not",
            related("", part(html + qp, utf8)).replace("------=_Part;7--", "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writings")
  void itReadsAsThePageItself(String writing, String message) throws Exception {
    RawDocument expected = DocumentFormat.read("a.html", PAGE.getBytes(UTF_8));

    RawDocument read = DocumentFormat.read("a.txt", bytes(message));

    assertEquals(withoutBlanks(expected.blocks()), withoutBlanks(read.blocks()));
    assertEquals(expected.meta(), read.meta());
  }

  private static List<String> withoutBlanks(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                switch (block) {
                  case Block.Heading heading -> heading.level() + heading.text();
                  case Block.Text text -> text.text().strip();
                  case Block.Grid grid -> grid.rows().toString();
                })
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Test
  void theAddressOfThePageIsKept() throws Exception {
    String page =
        part("Content-Type: text/html\r\nContent-Location: " + ADDRESS, "<p>年报</p></html>");

    assertEquals(ADDRESS, DocumentFormat.read("a", bytes(related("", page))).page().address());
  }

  @ParameterizedTest
  @CsvSource({
    "'<iframe src=\"cid:frame-1@mhtml.blink\"></iframe>'",
    "'<iframe src=\"cid:frame-1%40mhtml.blink\" width=100></iframe>'",
    "'<iframe src=\"../zw/body.html\"></iframe>'",
    "'<iframe src=\"http://water.liuxi.example/xxgk/zw/body.html\"></iframe>'",
    "'<frameset cols=\"20,*\"><frame src=\"nowhere.html\"><frame src=\"/xxgk/zw/body.html\"></frameset>'",
  })
  void aFrameStandsWhereItIsShown(String frame) throws Exception {
    String before = frame.contains("frameset") ? "" : "<body><p>上文</p>";
    String outer =
        part(
            "Content-Type: text/html; charset=utf-8\r\nContent-Location: " + ADDRESS,
            encoded("8bit", "<html>" + before + frame + "<p>下文</p></html>", UTF_8));
    String inner =
        part(
            """
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: base64
            Content-Location: http://water.liuxi.example/xxgk/zw/body.html
            """,
            encoded("base64", "<html><body><p>报告正文在框架里。</p></body></html>", GBK));

    List<String> lines =
        withoutBlanks(DocumentFormat.read("a.mht", bytes(related("", outer, inner))).blocks());

    assertTrue(lines.contains("报告正文在框架里。"), lines::toString);
    if (!before.isEmpty()) {
      assertEquals(List.of("上文", "报告正文在框架里。", "下文"), lines);
    }
  }

  @Test
  void pagesThatShowEachOtherComeToAnEnd() throws Exception {
    String first =
        part(
            "Content-Type: text/html\r\nContent-Location: http://a.example/1",
            "<p>one</p>" + "<iframe src='2'></iframe>".repeat(9) + "</html>");
    String second =
        part(
            "Content-Type: text/html\r\nContent-Location: http://a.example/2",
            "<p>two</p><iframe src='1'></iframe><iframe src='2'></iframe></html>");

    List<String> lines =
        withoutBlanks(DocumentFormat.read("a.mht", bytes(related("", first, second))).blocks());

    assertEquals(List.of("one", "two"), lines);
  }

  @ParameterizedTest
  @CsvSource({
    "'From: 县政府办\n\n年报正文'",
    "'索引号: 1\n发布机构: 某局\n\n年报正文'",
    "'Subject: report\nDate: 2024\n\nContent-Type: multipart/related'",
    "'MIME-Version: 1.0\nContent-Type: text/plain\n\n年报'",
    "'<html><!-- MIME-Version: 1.0\nContent-Type: multipart/related -->'",
  })
  void whatOnlyLooksLikeOneIsNone(String text) {
    assertFalse(SavedPageReader.isSavedPage(new String(text.getBytes(UTF_8), ISO_8859_1)));
  }

  private static void assertRefused(String reason, String message) {
    UnreadableException refused =
        assertThrows(UnreadableException.class, () -> DocumentFormat.read("a.mht", bytes(message)));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
  }

  @Test
  void damageIsNamed() {
    String page = part("Content-Type: text/html", "<html><body><p>report");
    String whole = related("", page);

    assertRefused("ends in the middle", whole.substring(0, whole.indexOf("report") + 3));
    assertRefused("holds no page", related("", PICTURE));
    assertRefused("what divides", whole.replace("boundary", "border"));
    assertRefused(
        "'x-zip' of a part is unknown",
        related("", part("Content-Type: text/html\r\nContent-Transfer-Encoding: x-zip", "a")));
  }

  @Test
  void aMessageMadeToCostMuchIsRefused() {
    StringBuilder nested = new StringBuilder("MIME-Version: 1.0\r\n");
    for (int i = 0; i < 1_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b").append(i);
      nested.append("\r\n\r\n--b").append(i).append("\r\n");
    }
    assertRefused("nested too deeply", nested.toString());
    assertRefused("never end", related("", "Content-Type: text/html\r\nX: " + "a".repeat(1 << 20)));
    String[] many = new String[20_000];
    Arrays.fill(many, "Content-Type: image/png\r\n\r\n");
    assertRefused("parts", related("", many));
  }

  @Test
  void anyDamageIsToldOrReadAndNothingElseIsThrown() {
    byte[] whole =
        bytes(
            related(
                ";start=\"<a>\"",
                part(
                    "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
                    encoded("quoted-printable", PAGE, UTF_8)),
                part(
                    "Content-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64",
                    encoded("base64", PAGE, GBK)),
                PICTURE));
    Random random = new Random(33190);
    for (int round = 0; round < 3_000; round++) {
      byte[] damaged =
          Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int i = 0; i < round % 9 && damaged.length > 0; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        SavedPageReader.read(damaged, new Limits());
      } catch (UnreadableException e) {
        assertTrue(String.valueOf(e.getMessage()).length() > 10, e.getMessage());
      } catch (RuntimeException e) {
        fail("round " + round, e);
      }
    }
  }
}
