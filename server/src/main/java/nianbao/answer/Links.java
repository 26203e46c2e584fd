package nianbao.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nianbao.report.Finding;
import nianbao.report.ReportId;

/** Where reports and their paragraphs are read, relative to the server's root. */
public final class Links {
  /** Characters once it is encoded: 220 Han characters. */
  private static final int LONGEST_QUERY = 2000;

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
   * What is added to the page of a report or paragraph to have the words of a query marked.
   *
   * @param query blank for none; a longer one than a link can carry is left out too, for programs
   *     that people send links with cut them, and an answer of thousands of paragraphs repeats it
   *     in each
   */
  static String marking(String query) {
    String encoded = query.isBlank() ? "" : encoded(query);
    return encoded.isEmpty() || encoded.length() > LONGEST_QUERY ? "" : "?q=" + encoded;
  }

  /**
   * The page of a report, opened at a paragraph.
   *
   * @param marking as {@link #marking} gives it
   */
  static String paragraph(ReportId id, String paragraph, String marking) {
    return report(id) + "/p/" + paragraph + marking;
  }

  // A space as %20: in a message a + is taken for a plus by whoever reads the link.
  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
