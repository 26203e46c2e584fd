package nianbao.extract.header;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.header.FieldCandidates.FieldCandidate;
import nianbao.extract.line.Line;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeName;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.text.Folding;

/**
 * Finds the reporting office as printed: in the title, the issuer line, the preamble, 发布机构,
 * signature, 来源, contact and first sentence. The place is determined later, so here 市商务局 is as good
 * as 衢州市商务局.
 */
final class IssuerRule {

  private static final Pattern CONTACT =
      Pattern.compile("请(?:与|联系|向)(.{2,40}?)(?:联系|咨询|反映|\\(|,|。)");

  /** 现公布云溪市教育局2019年政府信息公开工作年度报告, with or without book brackets. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:公布|发布|编制(?:了|完成|形成|发布)?|形成|制作(?:了)?|撰写(?:了)?)[《<]?([^,。;:、《》<>]{6,60}?(?:年度?报告|年报))");

  /** Words in the name of a document about reports, which is not a report. */
  private static final Pattern NOTICE = Pattern.compile("通知|格式|办法|规定|要求|^本|^(?:我|该)");

  private static final Pattern COMPILED =
      Pattern.compile(
          "由([^,。;:、《》()]{4,40}?)(?:负责|组织|汇总|综合|牵头)?(?:编制|编写|撰写)|本(?:年度)?(?:报告|年报)由([^,。;:、《》()]{4,40}?)(?:根据|按照|依据)");

  /** The unit within an office that handles disclosure. */
  private static final Pattern OWN_ROOM =
      Pattern.compile(
          "(?<=局|委员会|厅)(?:办公室|综合科|办公室综合科|政务公开办公室)$|(?<=局|委员会|厅|政府|街道办事处)(?:政府)?信息公开(?:工作)?(?:领导小组)?办(?:公室)?$");

  /** 根据市政府办公室《…》要求: after an office that demands the report, not the one that reports. */
  private static final Pattern ASKS =
      Pattern.compile(
          "(?:下发|印发|转发|发布)?(?:的)?(?:《|关于|文件|通知)|(?:有关|相关|统一|工作){0,2}(?:要求|部署|安排|规定|精神)");

  /** The owner of a site is given as issuer on all of its pages, so it counts less. */
  private static final List<String> SITE_OWNERS =
      List.of("government", "government-office", "government-services");

  private static final List<String> EDITORS = List.of("责任编辑", "编辑");

  private static final int FIRST_LINES = 12;
  private static final int LAST_LINES = 25;
  private static final int SENTENCE = 120;

  private final FieldCandidates candidates = new FieldCandidates("issuerAsPrinted");
  private final HeaderSources sources;

  IssuerRule(HeaderSources sources) {
    this.sources = sources;
  }

  FieldCandidates candidates() {
    Line title = sources.block().title();
    TitleParts parts = sources.titleParts();
    if (title != null && parts != null && !parts.issuer().isEmpty()) {
      candidates.add(parts.issuerPrinted(), "title", title);
    }
    fromText();
    fromSignature();
    fromFields();
    fromPage();
    return candidates;
  }

  private void fromText() {
    int seen = 0;
    for (Line line : sources.text()) {
      if (line.row()) {
        continue;
      }
      if (seen++ < FIRST_LINES) {
        firstOffice(line);
        add(announced(line), "announced-report", line);
        add(compiler(line), "compiled-by", line);
      }
      Matcher contact = CONTACT.matcher(line.plain());
      if (line.plain().indexOf('请') >= 0
          && contact.find()
          && OfficeName.isOffice(contact.group(1))) {
        add(line.printed(contact.start(1), contact.end(1)), "contact", line);
      }
    }
  }

  /** Adds an office named in the text, if any, without its unit for disclosure. */
  private void add(String printed, String rule, Line line) {
    if (!printed.isEmpty()) {
      candidates.add(OWN_ROOM.matcher(compact(printed)).replaceFirst(""), rule, line);
    }
  }

  /** Adds the first office named in a line, unless it is the author of a superior's document. */
  private void firstOffice(Line line) {
    String plain = line.plain();
    int books = 0;
    for (int i = 0; i < Math.min(plain.length(), SENTENCE); i++) {
      char c = plain.charAt(i);
      books += c == '《' ? 1 : c == '》' ? -1 : 0;
      int end = books > 0 || !Character.isIdeographic(c) ? -1 : officeEnd(plain, i);
      if (end > 0
          && !PlaceMentions.isHearsay(plain, i)
          && !ASKS.matcher(plain).region(end, plain.length()).lookingAt()) {
        candidates.add(line.printed(i, end), "first-sentence", line);
        return;
      }
    }
  }

  /** The end of an office name that begins here with its place or level, -1 when there is none. */
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

  /**
   * The office in the name of the report that a preamble announces, as printed; empty when there is
   * none.
   */
  private static String announced(Line line) {
    if (!line.plain().contains("报告") && !line.plain().contains("年报")) {
      return "";
    }
    Matcher report = ANNOUNCED.matcher(line.plain());
    while (report.find()) {
      if (!NOTICE.matcher(report.group(1)).find()) {
        String name = line.printed(report.start(1), report.end(1));
        TitleParts parts = TitleParts.of(Line.of(line.number(), name, false));
        if (OfficeName.isOffice(parts.issuer())) {
          return parts.issuerPrinted();
        }
      }
    }
    return "";
  }

  /** The office that compiled the report, as printed; empty when the line does not say. */
  private static String compiler(Line line) {
    Matcher compiled = COMPILED.matcher(line.plain());
    if (line.plain().indexOf('由') < 0 || !compiled.find()) {
      return "";
    }
    int group = compiled.group(1) == null ? 2 : 1;
    return OfficeName.isOffice(compiled.group(group))
        ? line.printed(compiled.start(group), compiled.end(group))
        : "";
  }

  /**
   * Adds the office that signs: its name alone on a line, above the date or at the end of the text.
   */
  private void fromSignature() {
    List<Line> text = sources.text();
    for (int i = text.size() - 1; i >= 0; i--) {
      Line line = text.get(i);
      boolean last = i >= text.size() - LAST_LINES;
      boolean dated = i + 1 < text.size() && text.get(i + 1).isDate();
      if ((dated || last) && line.isOffice()) {
        if (OfficeName.isOffice(line.plain())) {
          candidates.add(compact(line.printed()), dated ? "signature" : "signature:undated", line);
        }
        return;
      }
    }
  }

  private void fromFields() {
    FieldCandidate best = candidates.best();
    boolean otherKnown = best != null && !isSiteOwner(best.value());
    for (Field field : sources.fields(Field.Name.ISSUER)) {
      addField(field, field.label().isEmpty() ? "issuer-line" : "field-label", otherKnown);
    }
    for (Field field : sources.fields(Field.Name.SOURCE)) {
      addField(field, "source", otherKnown);
    }
    for (Field field : sources.block().fields()) {
      if (EDITORS.contains(field.label())) {
        addField(field, "editor", otherKnown);
      }
    }
  }

  /**
   * Adds the office in a field.
   *
   * @param otherKnown whether an office other than a site owner is known, which then outweighs
   *     owners
   */
  private void addField(Field field, String rule, boolean otherKnown) {
    String value = compact(field.value());
    String plain = Folding.compact(value);
    if (OfficeName.isOffice(plain)) {
      boolean owner = otherKnown && isSiteOwner(plain);
      candidates.add(value, owner ? rule + ":site-owner" : rule, field);
    }
  }

  private static boolean isSiteOwner(String name) {
    Agency agency = Agencies.of(name).orElse(null);
    return agency != null && SITE_OWNERS.contains(agency.key());
  }

  private void fromPage() {
    String source = sources.page("contentsource", "source", "author");
    if (source != null && OfficeName.isOffice(Folding.compact(source))) {
      candidates.add(compact(source), "page-source", Line.of(1, source, false));
    }
  }

  private static String compact(String printed) {
    StringBuilder compact = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      if (!Folding.isBlank(printed.charAt(i))) {
        compact.append(printed.charAt(i));
      }
    }
    return compact.toString();
  }
}
