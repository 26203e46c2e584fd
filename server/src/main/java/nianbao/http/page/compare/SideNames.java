package nianbao.http.page.compare;

import java.util.Map;
import java.util.Objects;
import nianbao.answer.ReportAddress;
import nianbao.http.page.Wording;
import nianbao.http.page.compare.CompareView.Side;
import nianbao.report.Header;

/**
 * What the two reports are called in short: versions by their days, others by year, or by office,
 * or as the first and second.
 */
record SideNames(String a, String b) {

  static SideNames of(Side a, Side b, Wording wording) {
    if (a.address().id().equals(b.address().id()) && !a.address().equals(b.address())) {
      return new SideNames(version(a.address(), wording), version(b.address(), wording));
    }
    return of(a.report().header(), b.report().header(), wording);
  }

  private static String version(ReportAddress address, Wording wording) {
    return Objects.requireNonNullElseGet(address.version(), () -> wording.text("compare.now"));
  }

  private static SideNames of(Header a, Header b, Wording wording) {
    Integer yearA = a.reportYear();
    Integer yearB = b.reportYear();
    if (yearA != null && yearB != null && !yearA.equals(yearB)) {
      return new SideNames(
          wording.text("compare.year", Map.of("year", yearA.toString())),
          wording.text("compare.year", Map.of("year", yearB.toString())));
    }
    String officeA = a.issuer();
    String officeB = b.issuer();
    if (officeA != null && officeB != null && !Objects.equals(officeA, officeB)) {
      return new SideNames(officeA, officeB);
    }
    return new SideNames(wording.text("compare.a"), wording.text("compare.b"));
  }
}
