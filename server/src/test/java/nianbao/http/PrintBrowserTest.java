package nianbao.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.findings.ReportFindings;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** A report on paper, as a real browser prints it. */
class PrintBrowserTest extends ReportsBrowser {
  private static final int COLUMNS = 18;
  private static final Report REPORT = report();

  private static final Report NARROW =
      TestReports.report("narrow.txt")
          .of(TestReports.CLOUD_CITY, 2022)
          .table("结果维持".repeat(15).replaceAll("(?<=持)(?=结)", "|"), "0|".repeat(14) + "0")
          .build();

  PrintBrowserTest() {
    super(true, List.of(REPORT, NARROW));
  }

  private static Report report() {
    List<String> rows = new ArrayList<>();
    rows.add("项目名称很长的一列，比别的列都要宽|" + row("栏"));
    for (int i = 1; i <= 40; i++) {
      rows.add("第" + i + "行的名称也不短，要占去不少地方|" + row(Integer.toString(100 + i)));
    }
    return ReportFindings.addTo(
        TestReports.report("wide.txt")
            .of(TestReports.CLOUD_CITY, 2013)
            .form("A")
            .section(1, "一、概述")
            .text("本段提到预付卡一次。")
            .section(1, "二、宽表")
            .table(rows.toArray(String[]::new))
            .table(
                "指标名称|单位|数量", "一、主动公开数量|条|10", "（一）政府信息公开工作机构数|个|3", "1.专门机构数|个|1", "2.兼职机构数|个|1")
            .build());
  }

  private static String row(String cell) {
    return IntStream.rangeClosed(1, COLUMNS)
        .mapToObj(column -> cell + String.format("%02d", column))
        .collect(Collectors.joining("|"));
  }

  /** The text of a print, without what lies outside of its pages. */
  private static String printed(byte[] pdf, List<String> cutOff) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper text =
          new PDFTextStripper() {
            @Override
            protected void writeString(String words, List<TextPosition> places) throws IOException {
              PDRectangle box = getCurrentPage().getMediaBox();
              for (TextPosition place : places) {
                if (place.getXDirAdj() < 0
                    || place.getXDirAdj() + place.getWidthDirAdj() > box.getWidth()
                    || place.getYDirAdj() > box.getHeight()) {
                  cutOff.add(words);
                }
              }
              super.writeString(words, places);
            }
          };
      return text.getText(document);
    }
  }

  @Test
  void everyFigureOfAWideTableIsOnThePage() throws IOException {
    visit("/reports/" + REPORT.id() + "?q=预付卡");
    List<String> cutOff = new ArrayList<>();
    String text =
        printed(page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)), cutOff);

    assertEquals(List.of(), cutOff);
    for (int row = 101; row <= 140; row++) {
      for (String figure : row(Integer.toString(row)).split("\\|", -1)) {
        assertTrue(text.contains(figure), figure);
      }
    }
  }

  @Test
  void thePrintSaysWhereAndWhenItIsFromAndHoldsTheNotesButNoButtons() throws IOException {
    visit("/reports/" + REPORT.id() + "/p/" + REPORT.paragraphs().getLast().id() + "?q=预付卡");
    assertThat(page.locator(".row.current .actions")).isVisible();
    String text =
        printed(page.pdf(new Page.PdfOptions().setFormat("A4")), new ArrayList<>())
            .replaceAll("\\s", "");

    assertTrue(text.contains(server.url("/reports/" + REPORT.id())), text);
    assertTrue(text.contains("?q=预付卡"), text);
    assertTrue(text.contains(LocalDate.now(ZoneId.systemDefault()).toString()), text);
    assertTrue(text.contains("应等于：政府信息公开工作机构数"), text);
    assertTrue(text.matches("(?s).*1/\\d.*"), "no number of the page");
    assertFalse(text.contains("目录"), text);
    assertFalse(text.contains("引用链接"), text);
    assertFalse(text.contains("第1/1处"), text);
  }

  /** The texts of the sheets of paper. */
  private List<String> sheets() throws IOException {
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    List<String> sheets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDFTextStripper sheet = new PDFTextStripper();
        sheet.setStartPage(number);
        sheet.setEndPage(number);
        sheets.add(sheet.getText(document));
      }
    }
    return sheets;
  }

  @Test
  void everySheetSaysThatItsDataIsInvented() throws IOException {
    visit("/reports/" + REPORT.id());
    List<String> sheets = sheets();

    assertTrue(sheets.size() > 2);
    sheets.forEach(sheet -> assertTrue(sheet.contains("示例数据"), sheet));
  }

  @Test
  void nothingStandsAloneOnASheet() throws IOException {
    visit("/reports/" + REPORT.id());
    List<String> sheets = sheets();

    assertTrue(sheets.getFirst().contains("本段提到预付卡一次"), sheets.getFirst());
    String named =
        sheets.stream().filter(sheet -> sheet.contains("二、宽表")).findFirst().orElseThrow();
    assertTrue(named.contains("10101"), named);
    assertTrue(sheets.getLast().contains("兼职机构数"), sheets.getLast());
  }

  @Test
  void aTableOfManyNarrowColumnsNeedsNoTurnedSheet() throws IOException {
    visit("/reports/" + NARROW.id());

    assertThat(page.locator(".table")).hasCount(1);
    assertThat(page.locator(".table.wide")).hasCount(0);
    assertEquals(1, sheets().size());
  }

  @Test
  void marksAreUnderlinedOnPaper() {
    visit("/reports/" + REPORT.id() + "?q=预付卡");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

    Object line =
        page.locator("#text mark")
            .first()
            .evaluate("mark => getComputedStyle(mark).textDecorationLine");
    assertEquals("underline", line);
  }
}
