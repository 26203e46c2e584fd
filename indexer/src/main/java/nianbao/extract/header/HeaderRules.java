package nianbao.extract.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.extract.line.Line;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.office.Agency;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.report.Evidence;
import nianbao.report.Header;
import nianbao.report.Place;
import nianbao.report.Warning;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/** Applies all rules to one document, in the order in which they need one another. */
public final class HeaderRules {

  /** A place known by a superior's document alone is not good enough to name an office by. */
  private static final int SURE = 25;

  private final Reading reading;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Header header;

  public HeaderRules(Reading reading) {
    this.reading = reading;
    this.header = read();
  }

  public Header header() {
    return header;
  }

  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }

  private Header read() {
    LocalDate published = date(new DateRules(reading).published());
    LocalDate written = date(new DateRules(reading).written());
    Form form = formOf(reading.body());
    Candidates years = new YearRule(reading).candidates(form, published, written);
    Integer year = years.value() == null ? null : Integer.valueOf(years.value());
    evidence.addAll(years.evidence(years.value()));
    IndexNumber index = indexNumber();
    Candidates issuers = new IssuerRule(reading).candidates();
    String printed = issuers.value();
    evidence.addAll(issuers.evidence(printed));
    OfficeName office = printed == null ? null : OfficeName.of(Folding.compact(printed));
    Agency agency = office == null ? null : office.agency();
    PlaceVotes votes = new PlaceRule(reading).votes(issuers.ranked(), index, agency);
    Optional<Division> division = votes.agreed(office);
    Place place = PlaceEvidence.place(division, office);
    evidence.addAll(PlaceEvidence.of(votes, place));
    String issuer = issuer(office, division, votes);
    TitleRule.Title title = TitleRule.of(reading, issuer == null ? printed : issuer, year);
    evidence.add(title.evidence());
    warnings.addAll(Conflicts.of(years, year, form));
    return new Header(
        title.text(),
        title.inferred(),
        issuer,
        printed,
        agency == null ? null : agency.key(),
        place,
        year,
        published,
        written,
        index == null ? null : index.value(),
        documentNumber(),
        publicMode(),
        ScriptRule.of(reading),
        form == null ? null : form.id(),
        Forms.STANDARD.expected(year, form),
        evidence);
  }

  private @Nullable LocalDate date(Candidates candidates) {
    String value = candidates.value();
    evidence.addAll(candidates.evidence(value));
    return value == null ? null : LocalDate.parse(value);
  }

  private @Nullable IndexNumber indexNumber() {
    for (Field field : reading.fields(Field.Name.INDEX_NUMBER)) {
      IndexNumber number = IndexNumber.read(field.value());
      if (number != null) {
        addField("indexNumber", number.value(), field);
        return number;
      }
    }
    return null;
  }

  private @Nullable String documentNumber() {
    for (Field field : reading.fields(Field.Name.DOCUMENT_NUMBER)) {
      String value = field.value().strip();
      if (value.chars().anyMatch(Character::isDigit)) {
        addField("documentNumber", value, field);
        return value;
      }
    }
    return null;
  }

  private @Nullable String publicMode() {
    for (Field field : reading.fields(Field.Name.MODE)) {
      String mode = PublicMode.of(Folding.compact(field.value()));
      if (mode != null) {
        addField("publicMode", mode, field);
        return mode;
      }
    }
    return null;
  }

  private void addField(String name, String value, Field field) {
    Candidates candidates = new Candidates(name);
    candidates.add(value, field.label().isEmpty() ? "header-line" : "field-label", field, 1);
    evidence.addAll(candidates.evidence(value));
  }

  private @Nullable String issuer(
      @Nullable OfficeName office, Optional<Division> division, PlaceVotes votes) {
    if (office == null) {
      return null;
    }
    Division known = division.orElse(null);
    String issuer = office.inFull(known, known != null && votes.backing(known) >= SURE);
    if (issuer != null) {
      String text = office.plain();
      evidence.add(new Evidence("issuer", issuer, "place-and-office", text, null, true));
    }
    return issuer;
  }

  private static @Nullable Form formOf(List<Line> lines) {
    StringBuilder all = new StringBuilder();
    for (Line line : lines) {
      all.append(line.plain());
    }
    return Forms.STANDARD.in(all.toString().replace("|", ""));
  }
}
