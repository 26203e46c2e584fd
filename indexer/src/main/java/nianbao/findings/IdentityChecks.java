package nianbao.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.report.Finding;
import nianbao.report.Finding.Grade;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.text.Folding;
import nianbao.text.Resources;

/**
 * Where the text speaks as another office or for another year: a template copied and not changed
 * throughout. Only the sentences that say who reports on what count: the period of the figures, the
 * year that opens the report, the office that acts or is to be asked.
 */
final class IdentityChecks {

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:统计期限|统计时限|统计时间|数据统计|所列数据|数据的?时间)[^。]{0,16}?(20\\d{2})年1月1日[起至到—–~-]{1,3}(20\\d{2})年12月31日");

  private static final Pattern OPENING =
      Pattern.compile("\\s{0,4}(20\\d{2})年度?,(?:我|本|全|市|县|区|州|盟|旗)");

  private static final Pattern CONTACT = Pattern.compile("请(?:直接)?(?:与|联系|向)");

  private static final List<String> ACTING =
      Resources.lines(IdentityChecks.class, "acting-words.txt");

  private final Header header;
  private final FindingIds ids;
  private final ForeignOffices foreign;
  private final List<Finding> found = new ArrayList<>();

  private IdentityChecks(Header header, FindingIds ids) {
    this.header = header;
    this.ids = ids;
    this.foreign = new ForeignOffices(header.place(), ForeignOffices.Unknown.NOTHING);
  }

  /**
   * The findings.
   *
   * @param paragraphs running text in reading order
   */
  static List<Finding> findings(Header header, List<Paragraph> paragraphs, FindingIds ids) {
    IdentityChecks checks = new IdentityChecks(header, ids);
    boolean first = true;
    for (Paragraph paragraph : paragraphs) {
      String text = Folding.aligned(paragraph.text());
      checks.period(paragraph, text);
      if (first && paragraph.section() != null) {
        checks.opening(paragraph, text);
        first = false;
      }
      checks.offices(paragraph, text);
    }
    return checks.found;
  }

  private void period(Paragraph paragraph, String text) {
    Matcher period = PERIOD.matcher(text);
    if (text.contains("12月31日") && period.find() && period.group(1).equals(period.group(2))) {
      year(paragraph, Integer.parseInt(period.group(1)), period.start(), period.end());
    }
  }

  private void opening(Paragraph paragraph, String text) {
    Matcher opening = OPENING.matcher(text);
    if (opening.lookingAt()) {
      year(paragraph, Integer.parseInt(opening.group(1)), opening.start(1), opening.start(1) + 5);
    }
  }

  private void year(Paragraph paragraph, int year, int start, int end) {
    Integer own = header.reportYear();
    if (own != null && own != year) {
      add(Finding.Kind.OTHER_YEAR, paragraph, start, end);
    }
  }

  private void offices(Paragraph paragraph, String text) {
    if (header.agency() == null) {
      return;
    }
    for (int i = 0; i < text.length(); i = next(text, i)) {
      int end = foreignOfficeEnd(text, i);
      if (end < 0) {
        continue;
      }
      boolean acting =
          isSentenceStart(text, i) && ACTING.stream().anyMatch(word -> text.startsWith(word, end));
      if (acting || isContact(text, i)) {
        add(acting ? Finding.Kind.OTHER_OFFICE : Finding.Kind.OTHER_CONTACT, paragraph, i, end);
      }
    }
  }

  /** Offices are looked for where a sentence begins and behind 请与. */
  private static int next(String text, int at) {
    for (int i = at + 1; i < text.length(); i++) {
      if (isSentenceStart(text, i) || isContact(text, i)) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isSentenceStart(String text, int at) {
    int before = at;
    while (before > 0 && Folding.isBlank(text.charAt(before - 1))) {
      before--;
    }
    return !Folding.isBlank(text.charAt(at)) && (before == 0 || text.charAt(before - 1) == '。');
  }

  private static boolean isContact(String text, int at) {
    if (at < 2 || "与系向".indexOf(text.charAt(at - 1)) < 0) {
      return false;
    }
    Matcher contact = CONTACT.matcher(text).region(Math.max(0, at - 5), at);
    return contact.find() && contact.end() == at;
  }

  /** Where the name of an office of the report's own kind in a foreign place ends; -1 else. */
  private int foreignOfficeEnd(String text, int at) {
    int end = foreign.officeEnd(text, at);
    PlaceName place = end < 0 ? null : Divisions.standard().nameAt(text, at);
    Agency agency = place == null ? null : Agencies.functionAt(text, place.end());
    return agency != null && agency.key().equals(header.agency()) ? end : -1;
  }

  private void add(Finding.Kind kind, Paragraph paragraph, int start, int end) {
    found.add(
        new Finding(
            ids.numbered("identity"),
            kind,
            Grade.IDENTITY,
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            List.of(paragraph.id()),
            List.of(),
            List.of(),
            List.of(new Finding.Quote(paragraph.id(), start, end))));
  }
}
