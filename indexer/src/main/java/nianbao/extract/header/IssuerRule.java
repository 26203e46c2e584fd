package nianbao.extract.header;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeName;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.text.Folding;

/**
 * The office that reports, as printed: title, issuer line, 发布机构, signature, 来源, contact, first
 * sentence, own rules. The place comes later, so 市商务局 is as good as 衢州市商务局 here.
 */
final class IssuerRule {

  private static final Pattern CONTACT =
      Pattern.compile("请(?:与|联系|向)(.{2,40}?)(?:联系|咨询|反映|\\(|,|。)");

  /** The room in the office that answers. */
  private static final Pattern OWN_ROOM =
      Pattern.compile(
          "(?<=局|委员会|厅)(?:办公室|综合科|办公室综合科|政务公开办公室)$|(?<=局|委员会|厅|政府|街道办事处)(?:政府)?信息公开(?:工作)?(?:领导小组)?办(?:公室)?$");

  /** 根据市政府办公室《…》要求: an office that asks, not the one that reports. */
  private static final Pattern ASKS =
      Pattern.compile(
          "(?:下发|印发|转发|发布)?(?:的)?(?:《|关于|文件|通知)|(?:有关|相关|统一|工作){0,2}(?:要求|部署|安排|规定|精神)");

  /** Who owns a site stands as issuer on all of its pages. */
  private static final List<String> SITE_OWNERS =
      List.of("government", "government-office", "government-services");

  private static final int FIRST_LINES = 12;
  private static final int LAST_LINES = 25;
  private static final int SENTENCE = 120;

  /** So many characters tell that what follows is hearsay. */
  private static final int HEARSAY = 6;

  private final Candidates candidates = new Candidates("issuerAsPrinted");
  private final Reading reading;

  IssuerRule(Reading reading) {
    this.reading = reading;
  }

  Candidates candidates() {
    Line title = reading.front().title();
    TitleParts parts = reading.parts();
    if (title != null && parts != null && !parts.issuer().isEmpty()) {
      candidates.add(parts.issuerPrinted(), "title", title, 100);
    }
    fromText();
    fromSignature();
    fromFields();
    fromMeta();
    return candidates;
  }

  private void fromFields() {
    boolean siteOwnerOnly = candidates.best() != null && !isSiteOwner(candidates.best().value());
    for (Field field : reading.fields(Field.Name.ISSUER)) {
      boolean line = field.label().isEmpty();
      addField(field, line ? "issuer-line" : "field-label", line ? 95 : 75, siteOwnerOnly);
    }
    for (Field field : reading.fields(Field.Name.SOURCE)) {
      addField(field, "source", 45, siteOwnerOnly);
    }
    for (Field field : reading.front().fields()) {
      boolean editor = field.label().equals("责任编辑") || field.label().equals("编辑");
      if (editor) {
        addField(field, "editor", 10, siteOwnerOnly);
      }
    }
  }

  private void addField(Field field, String rule, int weight, boolean siteOwnerOnly) {
    String value = compact(field.value());
    String plain = Folding.compact(value);
    if (OfficeName.isOffice(plain)) {
      boolean owner = siteOwnerOnly && isSiteOwner(plain);
      candidates.add(value, rule, field, owner ? 20 : weight);
    }
  }

  private static boolean isSiteOwner(String name) {
    Agency agency = Agencies.of(name).orElse(null);
    return agency != null && SITE_OWNERS.contains(agency.key());
  }

  private void fromMeta() {
    String source = reading.metaOf(List.of("contentsource", "source", "author"));
    if (source != null && OfficeName.isOffice(Folding.compact(source))) {
      candidates.add(compact(source), "page-source", Line.of(1, source, false), 40);
    }
  }

  private void fromText() {
    int seen = 0;
    for (Line line : reading.body()) {
      if (line.row()) {
        continue;
      }
      if (seen++ < FIRST_LINES) {
        firstOffice(line);
        add(NamedReport.announced(line), "announced-report", line, 85);
        add(NamedReport.compiler(line), "compiled-by", line, 50);
      }
      Matcher contact = CONTACT.matcher(line.plain());
      if (line.plain().indexOf('请') >= 0
          && contact.find()
          && OfficeName.isOffice(contact.group(1))) {
        add(line.printed(contact.start(1), contact.end(1)), "contact", line, 40);
      }
    }
  }

  /** Adds an office named in the text, if any, without the room in it that did the work. */
  private void add(String printed, String rule, Line line, int weight) {
    if (!printed.isEmpty()) {
      candidates.add(OWN_ROOM.matcher(compact(printed)).replaceFirst(""), rule, line, weight);
    }
  }

  /** 2020年,市商务局政务公开工作…: the first office named that is no superior's document. */
  private void firstOffice(Line line) {
    String plain = line.plain();
    int books = 0;
    for (int i = 0; i < Math.min(plain.length(), SENTENCE); i++) {
      char c = plain.charAt(i);
      books += c == '《' ? 1 : c == '》' ? -1 : 0;
      int end = books > 0 || !Character.isIdeographic(c) ? -1 : officeEnd(plain, i);
      boolean own = end > 0 && !Mentions.isHearsay(plain.substring(Math.max(0, i - HEARSAY), i));
      if (own && !ASKS.matcher(plain).region(end, plain.length()).lookingAt()) {
        candidates.add(line.printed(i, end), "first-sentence", line, 35);
        return;
      }
    }
  }

  /** Where an office ends that begins here with its place or level; -1 when none begins. */
  private static int officeEnd(String plain, int at) {
    PlaceName place = Divisions.standard().nameAt(plain, at);
    String level = place == null ? OfficeName.levelAt(plain, at) : null;
    int core =
        place != null && place.full() ? place.end() : at + (level == null ? 0 : level.length());
    if (core == at || core >= plain.length() || Agencies.functionAt(plain, core) == null) {
      return -1;
    }
    return OfficeName.endInText(plain, core);
  }

  /** The office that signs: its name alone on a line, the date below or beside it. */
  private void fromSignature() {
    List<Line> body = reading.body();
    for (int i = body.size() - 1; i >= 0; i--) {
      Line line = body.get(i);
      boolean last = i >= body.size() - LAST_LINES;
      boolean dated = i + 1 < body.size() && body.get(i + 1).isDate();
      if ((dated || last) && line.isOffice()) {
        addSignature(line, dated);
        return;
      }
    }
  }

  private void addSignature(Line line, boolean dated) {
    if (OfficeName.isOffice(line.plain())) {
      candidates.add(compact(line.printed()), "signature", line, dated ? 60 : 30);
    }
  }

  private static String compact(String printed) {
    StringBuilder compact = new StringBuilder(printed.length());
    printed.chars().filter(c -> !Folding.isBlank(c)).forEach(c -> compact.append((char) c));
    return compact.toString();
  }
}
