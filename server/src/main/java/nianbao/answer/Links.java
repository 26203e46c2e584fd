package nianbao.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nianbao.report.Finding;
import nianbao.report.ReportId;

/** Where reports and their paragraphs are read, relative to the server's root. */
public final class Links {
  private Links() {}

  /** The page of a report. */
  public static String report(ReportId id) {
    return "/reports/" + id;
  }

  /** The page of a report, opened at a finding of it. */
  public static String finding(ReportId id, Finding finding) {
    return report(id) + "?finding=" + encoded(finding.id());
  }

  /**
   * The page of a report, opened at a paragraph.
   *
   * @param query whose words the page marks; blank for none
   */
  public static String paragraph(ReportId id, String paragraph, String query) {
    String link = report(id) + "/p/" + paragraph;
    return query.isBlank() ? link : link + "?q=" + encoded(query);
  }

  // A space as %20: in a message a + is taken for a plus by whoever reads the link.
  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
