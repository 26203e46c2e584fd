package nianbao.extract.header;

import java.util.List;
import java.util.Optional;
import nianbao.office.Agency;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Where a report is from. In order of weight: title, issuer line and 发布机构, index number, contact,
 * signature, own rules, site code, own channels, running text, superiors' documents. The path of
 * the file is no evidence.
 */
final class PlaceRule {

  private final Reading reading;
  private final PlaceVotes votes = new PlaceVotes();

  PlaceRule(Reading reading) {
    this.reading = reading;
  }

  /**
   * All votes.
   *
   * @param issuers the candidates for the office as printed
   * @param index {@code null} when none is printed
   * @param own the office's function, {@code null} when unknown
   */
  PlaceVotes votes(
      List<Candidates.Candidate> issuers, @Nullable IndexNumber index, @Nullable Agency own) {
    issuers.forEach(this::fromIssuer);
    if (index != null && index.division() != null) {
      fromIndex(index, index.division());
    }
    reading.fields(Field.Name.SOURCE).forEach(this::fromSource);
    fromMeta();
    for (OfficeMention mention : new Mentions(own).in(reading.body())) {
      fromMention(mention);
    }
    for (DocumentSigns.Sign sign : DocumentSigns.in(reading.body())) {
      add(List.of(sign.division()), sign.weight(), sign.rule(), sign.text(), sign.line().number());
    }
    return votes;
  }

  private void add(
      List<Division> divisions, int weight, String rule, String text, @Nullable Integer line) {
    votes.add(new PlaceVotes.Vote(divisions, weight, rule, text, line));
  }

  private void fromIssuer(Candidates.Candidate issuer) {
    PlaceName place = OfficeName.of(Folding.compact(issuer.value())).place();
    if (place != null) {
      // A title names its office's place; a 来源 or a signature may be a superior's.
      int weight = issuer.weight() >= 95 ? 3 * issuer.weight() : issuer.weight();
      add(place.divisions(), weight, issuer.rule(), issuer.text(), issuer.line());
    }
  }

  private void fromIndex(IndexNumber index, String code) {
    Optional<Division> division = Divisions.standard().byCode(code);
    // 341703 is in no table, its prefecture 341700 is.
    Optional<Division> found =
        division.isPresent() ? division : Divisions.standard().byCode(code.substring(0, 4) + "00");
    List<Field> fields = reading.fields(Field.Name.INDEX_NUMBER);
    Integer line = fields.isEmpty() ? null : fields.getFirst().line();
    found.ifPresent(d -> add(List.of(d), 80, "index-number", index.value(), line));
  }

  /** 来源: 衢州市 names the page's supplier, no office. */
  private void fromSource(Field field) {
    String plain = Folding.compact(field.value());
    PlaceName place = Divisions.standard().nameAt(plain, 0);
    if (place != null && place.full() && !OfficeName.isOffice(plain)) {
      add(place.divisions(), 30, "source", field.label() + ": " + field.value(), field.line());
    }
  }

  private void fromMeta() {
    String code = reading.metaOf(List.of("siteidcode"));
    if (code != null && code.length() >= 6) {
      Divisions.standard()
          .byCode(code.substring(0, 6))
          .ifPresent(d -> add(List.of(d), 45, "site-code", code, null));
    }
    String site = reading.metaOf(List.of("sitename"));
    PlaceName place = site == null ? null : Divisions.standard().nameAt(Folding.compact(site), 0);
    if (site != null && place != null) {
      add(place.divisions(), 25, "site-name", site, null);
    }
  }

  private void fromMention(OfficeMention mention) {
    OfficeMention.Kind kind = mention.kind();
    votes.mention(mention.place().divisions());
    if (kind.weight > 0) {
      add(
          mention.place().divisions(),
          kind.weight,
          kind.rule,
          mention.text(),
          mention.line().number());
    }
  }
}
