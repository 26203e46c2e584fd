package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.extract.header.FieldCandidates.FieldCandidate;
import nianbao.extract.line.Line;
import nianbao.extract.line.TitleLines;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeFinder;
import nianbao.office.OfficeFinder.Mention;
import nianbao.office.OfficeName;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reporting office as printed: in the title, the issuer line, the preamble, 发布机构,
 * signature, 来源, contact and first sentence. The place is determined later, so here 市商务局 is as good
 * as 衢州市商务局.
 */
final class IssuerRule {

  /** The owner of a site is given as issuer on all of its pages, so it counts less. */
  private static final List<String> SITE_OWNERS =
      List.of("government", "government-office", "government-services");

  private static final List<String> EDITORS = List.of("责任编辑", "编辑");

  /** The rule for the office that a sentence tells of. */
  private static final String SUBJECT = "first-sentence";

  /** The rule for the office whose site or account a text names. */
  private static final String CHANNEL = "own-channels";

  /** Rules that a superior or a site's owner may meet as well; the way the text speaks decides. */
  private static final Set<String> WEAK =
      Set.of(
          "compiled-by",
          "contact",
          SUBJECT,
          "own-work",
          "own-rules",
          CHANNEL,
          "source",
          "editor",
          "page-source");

  private static final int FIRST_LINES = 12;

  private static final String SECOND_SECTION = "二、";
  private static final int LAST_LINES = 25;

  /** So much of a line is searched for the names of offices, and so much for its first sentence. */
  private static final int BEGINNING = 250;

  /** From the second section on a line has no preamble. */
  private static final int LATER_BEGINNING = 60;

  private static final int SENTENCE = 120;

  /** Whom to ask is named within this many characters of 联系. */
  private static final int CONTACT = 50;

  private final FieldCandidates candidates = new FieldCandidates("issuerAsPrinted");

  /** Offices named in no telling way; one of them may be a fuller name of the chosen one. */
  private final List<FieldCandidate> named = new ArrayList<>();

  private final HeaderSources sources;
  private final IssuerGrammar.Speaker speaker;

  IssuerRule(HeaderSources sources) {
    this.sources = sources;
    this.speaker = new IssuerGrammar.Speaker(sources.paragraphs());
  }

  /** The offices that the report names as its own. */
  FieldCandidates candidates() {
    fromTitle();
    fromText();
    fromSignature();
    fromFields();
    fromPage();
    return candidates;
  }

  /**
   * The fullest name that the report gives the office chosen, as printed: 衢州市商务局 for 市商务局; {@code
   * null} when that is the chosen one.
   */
  @Nullable FieldCandidate fullest() {
    FieldCandidate chosen = candidates.best();
    FieldCandidate fullest = null;
    List<FieldCandidate> all = new ArrayList<>(candidates.ranked());
    all.addAll(named);
    for (FieldCandidate other : all) {
      FieldCandidate known = fullest == null ? chosen : fullest;
      if (known != null && name(known).isFuller(name(other))) {
        fullest = other;
      }
    }
    return fullest;
  }

  private static OfficeName name(FieldCandidate candidate) {
    return OfficeName.of(Line.plain(candidate.value()));
  }

  private void fromTitle() {
    Line title = sources.block().title();
    TitleParts parts = sources.titleParts();
    if (title != null && parts != null && !parts.issuer().isEmpty()) {
      candidates.add(parts.issuerPrinted(), "title", title);
    }
    for (Field field : sources.fields(Field.Name.TITLE)) {
      Line value = Line.of(field.line(), field.value(), false);
      TitleParts named = TitleParts.of(value);
      if (TitleLines.isWhole(value.plain()) && !named.issuer().isEmpty()) {
        candidates.add(named.issuerPrinted(), "title-field", field);
      }
    }
  }

  private void fromText() {
    int seen = 0;
    int beginning = BEGINNING;
    for (Line line : sources.paragraphs()) {
      if (line.row()) {
        continue;
      }
      String plain = line.plain();
      beginning = plain.startsWith(SECOND_SECTION) ? LATER_BEGINNING : beginning;
      boolean first = seen++ < FIRST_LINES;
      if (first) {
        fromLine(line, OfficeFinder.in(plain, 0, beginning), false);
      }
      fromContacts(line, first ? beginning : 0);
    }
  }

  /** Adds whom to ask, behind an offset: 加强与企业的联系 may come before 请与X联系. */
  private void fromContacts(Line line, int behind) {
    String plain = line.plain();
    int next = Math.max(1, behind);
    for (int at = plain.indexOf("联系", next); at >= 0; at = plain.indexOf("联系", next)) {
      int from = Math.max(0, at - CONTACT);
      fromLine(line, OfficeFinder.in(plain, from, at + CONTACT), true);
      next = at + CONTACT;
    }
  }

  private void fromLine(Line line, List<Mention> mentions, boolean contactOnly) {
    boolean first = true;
    for (Mention mention : mentions) {
      String role = IssuerGrammar.role(line.plain(), mention);
      if (role.equals(IssuerGrammar.NAMED) || role.equals(SUBJECT)) {
        String body = OfficeName.body(line.plain().substring(mention.start(), mention.end()));
        String name = line.compact(mention.start(), mention.start() + body.length());
        named.add(new FieldCandidate(name, role, line.printed().strip(), line.number(), 0));
      }
      if (role.equals(IssuerGrammar.NAMED)
          || role.equals(IssuerGrammar.NONE)
          || role.equals(IssuerGrammar.OTHER)
          || (contactOnly && !role.equals("contact"))) {
        continue;
      }
      boolean subject = role.equals(SUBJECT);
      if (!subject || (first && isSubject(line.plain(), mention))) {
        boolean added = add(line, mention, role);
        first &= !subject || !added;
      }
    }
  }

  /** Whether an office of a first sentence may be the one that tells: not behind 我局. */
  private static boolean isSubject(String plain, Mention mention) {
    return mention.start() < SENTENCE
        && !IssuerGrammar.Speaker.speaksBefore(plain, mention.start());
  }

  /** Adds an office named in the text; false when it can't be the one that reports. */
  private boolean add(Line line, Mention mention, String role) {
    String plain = line.plain().substring(mention.start(), mention.end());
    String body = role.equals(SUBJECT) ? plain : OfficeName.body(plain);
    boolean area = role.equals("announced-report") || role.equals("compiled-by");
    if (OfficeName.isRoom(body)
        || !(mention.office() || area)
        || !fits(body, role)
        || isSuperior(body, role)) {
      return false;
    }
    boolean level = area && OfficeName.of(body).level() != null;
    String printed = line.compact(mention.start(), mention.start() + body.length());
    candidates.add(printed, level ? role + ":level" : role, line);
    return true;
  }

  /** Whether an office may be the one that speaks in this text. */
  private boolean fits(String plain, String rule) {
    if (rule.equals(CHANNEL) && !(speaker.speaks() && OfficeName.of(plain).isTown())) {
      return false;
    }
    return !WEAK.contains(rule) || speaker.mayBe(plain);
  }

  /** Whether a name found by a weak rule is rather that of a superior: 县政府. */
  private static boolean isSuperior(String plain, String rule) {
    return WEAK.contains(rule) && OfficeName.of(plain).level() != null && isSiteOwner(plain);
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
          candidates.add(line.compact(), dated ? "signature" : "signature:undated", line);
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
    Line value = Line.of(field.line(), field.value(), false);
    String plain = value.plain();
    if (OfficeName.isOffice(plain) && !OfficeName.isRoom(plain) && fits(plain, rule)) {
      boolean owner = otherKnown && isSiteOwner(plain);
      candidates.add(value.compact(), owner ? rule + ":site-owner" : rule, field);
    }
  }

  private static boolean isSiteOwner(String name) {
    Agency agency = Agencies.of(name).orElse(null);
    return agency != null && SITE_OWNERS.contains(agency.key());
  }

  private void fromPage() {
    String source = sources.page("contentsource", "source", "author");
    Line line = source == null ? null : Line.of(1, source, false);
    if (line != null && OfficeName.isOffice(line.plain())) {
      candidates.add(line.compact(), "page-source", line);
    }
  }
}
