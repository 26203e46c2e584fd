package nianbao.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nianbao.office.OfficeKey;
import nianbao.report.ReportId;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static String paragraph(String query) {
    return Links.paragraph(new ReportId("abcdefghijkl"), "1-abc123", Links.marking(query));
  }

  @Test
  void aLinkCarriesTheQueryToMark() {
    assertEquals("/reports/abcdefghijkl/p/1-abc123?q=a%20%E5%B1%80%26", paragraph("a 局&"));
    assertEquals("/reports/abcdefghijkl/p/1-abc123", paragraph(" "));
  }

  @Test
  void anOfficesAddressIsItsEncodedKey() {
    assertEquals("/offices/330800-commerce", Links.office(new OfficeKey("330800-commerce")));
    assertEquals(
        "/offices/national-%E5%9B%BD%E5%8A%A1%E9%99%A2",
        Links.office(new OfficeKey("national-国务院")));
  }

  /** Thousands of paragraphs would each repeat it. */
  @Test
  void aQueryTooLongForALinkIsLeftOut() {
    assertEquals(2024 + "/reports/".length(), paragraph("局".repeat(222)).length());
    assertEquals("/reports/abcdefghijkl/p/1-abc123", paragraph("局".repeat(223)));
  }
}
