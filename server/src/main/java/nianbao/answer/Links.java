package nianbao.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nianbao.office.OfficeKey;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.ReportId;
import org.jspecify.annotations.Nullable;

/** The addresses of reports, paragraphs, findings and offices, relative to the server's root. */
public final class Links {
  /** Characters of the encoded query: about 220 Han characters. */
  private static final int LONGEST_ENCODED_QUERY = 2000;

  private Links() {}

  /** The page of a report. */
  public static String report(ReportId id) {
    return "/reports/" + id;
  }

  /** The page of a report as it is or was. */
  public static String report(ReportAddress report) {
    return report(report.id()) + version(report, '?');
  }

  /**
   * The file that a report is or was read from.
   *
   * @param extension {@code .txt} for its text, otherwise empty
   */
  public static String original(ReportAddress report, String extension) {
    return report(report.id()) + "/original" + extension + version(report, '?');
  }

  private static String version(ReportAddress report, char sign) {
    return report.version() == null ? "" : sign + "version=" + encoded(report.version());
  }

  /** The page of an office. */
  public static String office(OfficeKey key) {
    return "/offices/" + encoded(key.value());
  }

  /** The reports of an office for a year, on its page. */
  public static String office(OfficeKey key, int year) {
    return office(key) + "#y" + year;
  }

  /** The page of the office of a report; {@code null} when it is unknown. */
  public static @Nullable String office(Header header) {
    OfficeKey key = OfficeKey.of(header);
    return key == null ? null : office(key);
  }

  /**
   * The page of a report, opened where it has a figure.
   *
   * @param name of a cell or a concept
   */
  public static String figure(ReportId id, String name) {
    return report(id) + "/figures/" + encoded(name);
  }

  /** The page that compares two reports. */
  public static String compare(ReportId a, ReportId b) {
    return compare(ReportAddress.of(a), ReportAddress.of(b));
  }

  /** The page that compares two reports as they are or were. */
  public static String compare(ReportAddress a, ReportAddress b) {
    return "/compare?a=" + a + "&b=" + b;
  }

  /** The page that offers reports to compare one with. */
  public static String compare(ReportId a) {
    return "/compare?a=" + a;
  }

  /** The page on which what was understood of a report can be corrected. */
  public static String correct(ReportId id) {
    return "/correct?report=" + id;
  }

  /** The page that says who else has a paragraph. */
  public static String copied(ReportId id, String paragraph) {
    return "/copied?p=" + id + '/' + paragraph;
  }

  /** The page of a report, opened at one of its findings. */
  public static String finding(ReportId id, Finding finding) {
    return finding(ReportAddress.of(id), finding);
  }

  /** The same of a report as it is or was. */
  public static String finding(ReportAddress report, Finding finding) {
    return report(report.id()) + named(finding) + version(report, '&');
  }

  /** The page of a report, opened at a paragraph that one of its findings is about. */
  public static String finding(ReportAddress report, String paragraph, Finding finding) {
    return paragraph(report.id(), paragraph, named(finding)) + version(report, '&');
  }

  private static String named(Finding finding) {
    return "?finding=" + encoded(finding.id());
  }

  /**
   * The part of a link that makes a report's page mark the words of a query.
   *
   * @param query blank for none; one longer than a link can carry is left out too, because mail and
   *     chat programs cut long links, and an answer repeats the query for every paragraph
   */
  public static String marking(String query) {
    String encoded = query.isBlank() ? "" : encoded(query);
    return encoded.isEmpty() || encoded.length() > LONGEST_ENCODED_QUERY ? "" : "?q=" + encoded;
  }

  /**
   * The page of a report, opened at a paragraph.
   *
   * @param marking from {@link #marking}; empty for none
   */
  public static String paragraph(ReportId id, String paragraph, String marking) {
    return report(id) + "/p/" + paragraph + marking;
  }

  /** The page of a report as it is or was, opened at a paragraph. */
  public static String paragraph(ReportAddress report, String paragraph) {
    return paragraph(report.id(), paragraph, version(report, '?'));
  }

  // A space as %20: chat programs and people take a + for a plus.
  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
