package nianbao.extract.header;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.header.FieldCandidates.FieldCandidate;
import nianbao.extract.line.Line;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Determines where a report is from by votes of the issuer's name, the index number, 来源, the page
 * metadata, the places named in the text ({@link PlaceMentions}), document numbers such as
 * 浙政办发〔2019〕 and the codes of government sites. The path of the file is not used.
 */
final class PlaceRule {

  /** The abbreviation of a province at the beginning of a document number, up to its bracket. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:^|[^\\p{IsHan}])(\\p{IsHan})\\p{IsHan}?(?:政办|政|府办|府|委办|办厅|办|政务?公开协?办|政务公开)[发函字规秘电]?$");

  private static final String BRACKETS = "〔[(";
  private static final int LONGEST_NUMBER = 12;
  private static final Pattern SITE = Pattern.compile("标识码[:]?(\\d{6})\\d{4}");

  private static final Pattern PHONE =
      Pattern.compile("(?=0)(?<![\\d-])(0\\d{2,3})[-—–―─]{1,2}\\d{7,8}(?![\\d-])");

  private final Set<String> phones = new HashSet<>();
  private final HeaderSources sources;
  private final PlaceVotes votes = new PlaceVotes();

  PlaceRule(HeaderSources sources) {
    this.sources = sources;
  }

  /**
   * Collects all votes.
   *
   * @param issuers the candidates for the issuer as printed
   * @param index {@code null} when none is printed
   * @param own the reporting office, {@code null} when unknown
   */
  PlaceVotes votes(
      List<FieldCandidate> issuers, @Nullable IndexNumber index, @Nullable OfficeName own) {
    for (FieldCandidate issuer : issuers) {
      fromIssuer(issuer);
    }
    if (index != null && index.division() != null) {
      fromIndex(index, index.division());
    }
    for (Field field : sources.fields(Field.Name.SOURCE)) {
      fromSource(field);
    }
    fromPage();
    new PlaceMentions(own, votes).vote(sources.paragraphs());
    for (Line line : sources.text()) {
      fromDocumentNumbers(line);
      fromSiteCode(line);
      fromPhone(line);
    }
    return votes;
  }

  private void fromIssuer(FieldCandidate issuer) {
    PlaceName place = OfficeName.of(Line.plain(issuer.value())).place();
    if (place != null) {
      votes.addIssuer(place.divisions(), issuer);
    }
  }

  private void fromIndex(IndexNumber index, String code) {
    // 341703 is not in the table, but its prefecture 341700 is.
    boolean known = Divisions.standard().byCode(code).isPresent();
    List<Field> fields = sources.fields(Field.Name.INDEX_NUMBER);
    Integer line = fields.isEmpty() ? null : fields.getFirst().line();
    fromCode(known ? code : code.substring(0, 4) + "00", "index-number", index.value(), line);
  }

  /** 来源: 衢州市 names a place, not an office. */
  private void fromSource(Field field) {
    String plain = Folding.compact(field.value());
    PlaceName place = Divisions.standard().nameAt(plain, 0);
    if (place != null && place.full() && !OfficeName.isOffice(plain)) {
      votes.add(place.divisions(), "source", field.printed(), field.line());
    }
  }

  private void fromPage() {
    String code = sources.page("siteidcode");
    if (code != null && code.length() >= 6) {
      fromCode(code.substring(0, 6), "site-code", code, null);
    }
    String site = sources.page("sitename");
    PlaceName place = site == null ? null : Divisions.standard().nameAt(Folding.compact(site), 0);
    if (site != null && place != null) {
      votes.add(place.divisions(), "site-name", site, null);
    }
  }

  /**
   * 浙政办发〔2019〕: the number begins with the abbreviation of the province that issued the document.
   */
  private void fromDocumentNumbers(Line line) {
    String plain = line.plain();
    for (int year = plain.indexOf("20", 1); year > 0; year = plain.indexOf("20", year + 2)) {
      if (BRACKETS.indexOf(plain.charAt(year - 1)) >= 0) {
        int from = Math.max(0, year - LONGEST_NUMBER);
        Matcher document = DOCUMENT.matcher(plain.substring(from, year - 1));
        Division division =
            document.find()
                ? Divisions.standard().byAbbreviation(document.group(1)).orElse(null)
                : null;
        if (division != null) {
          String text = line.printed(from + document.start(1), Math.min(plain.length(), year + 4));
          votes.add(List.of(division), "superior-documents", text, line.number());
        }
      }
    }
  }

  /** 网站标识码3308000001: the code of a site begins with that of its division. */
  private void fromSiteCode(Line line) {
    if (!line.plain().contains("标识码")) {
      return;
    }
    Matcher site = SITE.matcher(line.plain());
    if (site.find()) {
      fromCode(site.group(1), "site-code", site.group(), line.number());
    }
  }

  /** 电话:0570-0000000: one vote for each area code, however many numbers have it. */
  private void fromPhone(Line line) {
    if (!line.plain().contains("电话") && !line.plain().contains("联系")) {
      return;
    }
    Matcher phone = PHONE.matcher(line.plain());
    while (phone.find()) {
      List<Division> divisions = Divisions.standard().byAreaCode(phone.group(1));
      if (!divisions.isEmpty() && phones.add(phone.group(1))) {
        votes.add(divisions, "area-code", phone.group(), line.number());
      }
    }
  }

  private void fromCode(String code, String rule, String text, @Nullable Integer line) {
    Division division = Divisions.standard().byCode(code).orElse(null);
    if (division != null) {
      votes.add(List.of(division), rule, text, line);
    }
  }
}
