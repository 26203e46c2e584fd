package nianbao.findings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.findings.prose.ProseParagraph;
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
import nianbao.text.WordTrie;
import nianbao.text.Years;

/**
 * Finds where the text speaks as another office or about another year because a template was copied
 * and not changed throughout. Checks only statements of who reports on what: the period of the
 * figures, the year that opens the report, the office that acts, and the office to contact.
 */
final class IdentityChecks {

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:统计期限|统计时限|统计时间|数据统计|所列数据|数据的?时间)[^。]{0,16}?("
              + Years.DIGITS
              + ")年1月1日[起至到—–~-]{1,3}("
              + Years.DIGITS
              + ")年12月31日");

  private static final Pattern OPENING =
      Pattern.compile("\\s{0,4}(" + Years.DIGITS + ")年度?,(?:我|本|全|市|县|区|州|盟|旗)");

  private static final List<String> ACTING =
      Resources.lines(IdentityChecks.class, "acting-words.txt");

  private static final WordTrie<Boolean> CONTACT =
      WordTrie.of(Resources.lines(IdentityChecks.class, "contact-words.txt"));

  private final Header header;
  private final FindingList found;
  private final ForeignOffices foreign;

  /**
   * Creates the checks for a report with this header.
   *
   * @param found receives the findings
   */
  IdentityChecks(Header header, FindingList found) {
    this.header = header;
    this.found = found;
    this.foreign = ForeignOffices.cautious(header);
  }

  /**
   * Checks all paragraphs.
   *
   * @param paragraphs running text in reading order
   */
  void check(List<ProseParagraph> paragraphs) {
    boolean first = true;
    for (ProseParagraph paragraph : paragraphs) {
      period(paragraph);
      if (first && paragraph.paragraph().section() != null) {
        opening(paragraph);
        first = false;
      }
      if (header.agency() != null) {
        offices(paragraph);
      }
    }
  }

  private void period(ProseParagraph paragraph) {
    Matcher period = PERIOD.matcher(paragraph.text());
    if (paragraph.text().contains("12月31日")
        && period.find()
        && period.group(1).equals(period.group(2))) {
      year(paragraph, Integer.parseInt(period.group(1)), period.start(), period.end());
    }
  }

  private void opening(ProseParagraph paragraph) {
    Matcher opening = OPENING.matcher(paragraph.text());
    if (opening.lookingAt()) {
      year(paragraph, Integer.parseInt(opening.group(1)), opening.start(1), opening.start(1) + 5);
    }
  }

  private void year(ProseParagraph paragraph, int year, int start, int end) {
    Integer own = header.reportYear();
    if (own != null && own != year) {
      add(Finding.Kind.OTHER_YEAR, paragraph, start, end);
    }
  }

  /** Checks for offices at the beginning of a sentence and after 请与. */
  private void offices(ProseParagraph paragraph) {
    String text = paragraph.text();
    boolean sentenceStart = true;
    int contactEnd = -1;
    for (int i = 0; i < text.length(); i++) {
      if (Folding.isBlank(text.charAt(i))) {
        continue;
      }
      boolean contact = i == contactEnd;
      int end = sentenceStart || contact ? foreignOfficeEnd(text, i) : -1;
      if (end >= 0 && sentenceStart && isActing(text, end)) {
        add(Finding.Kind.OTHER_OFFICE, paragraph, i, end);
      } else if (end >= 0 && contact) {
        add(Finding.Kind.OTHER_CONTACT, paragraph, i, end);
      }
      sentenceStart = text.charAt(i) == '。';
      WordTrie.Hit<Boolean> word = CONTACT.longestAt(text, i);
      contactEnd = word == null ? contactEnd : word.end();
    }
  }

  private static boolean isActing(String text, int at) {
    return ACTING.stream().anyMatch(word -> text.startsWith(word, at));
  }

  /** End of the name at {@code at} of an office like the report's own in a foreign place, or -1. */
  private int foreignOfficeEnd(String text, int at) {
    int end = foreign.officeEnd(text, at);
    PlaceName place = end < 0 ? null : Divisions.standard().nameAt(text, at);
    Agency agency = place == null ? null : Agencies.functionAt(text, place.end());
    return agency != null && agency.key().equals(header.agency()) ? end : -1;
  }

  private void add(Finding.Kind kind, ProseParagraph in, int start, int end) {
    Paragraph paragraph = in.paragraph();
    found.add(
        new Finding(
            found.id("identity"),
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
