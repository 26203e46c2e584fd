package nianbao.search.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeKey;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.place.PlaceName;
import nianbao.search.Suggestion.Filter;
import nianbao.search.Suggestion.Kind;
import nianbao.search.filter.FilterField;
import nianbao.search.filter.PlaceNames;
import org.jspecify.annotations.Nullable;

/**
 * A place, an office or a kind of office by which reports can be filtered.
 *
 * @param text its displayed name
 * @param count how many reports have it
 * @param field the field that filters by it
 * @param value the field's value for it and for nothing else of the same name: a code or a key
 * @param typedValue the value as one would type it: its name, where nothing else has the same name
 * @param detail where it is, from the province down; {@code null} when that is not known
 * @param forms its names, first the displayed one
 */
public record SuggestedName(
    Kind kind,
    String text,
    int count,
    FilterField field,
    String value,
    String typedValue,
    @Nullable String detail,
    List<NameForm> forms) {

  public SuggestedName {
    forms = List.copyOf(forms);
  }

  /**
   * A place; empty for a division that is no longer in use, which no filter takes.
   *
   * @param code of the division
   * @param level the level of the filter; a municipality is also a city
   * @param count of its reports
   */
  public static Optional<SuggestedName> ofPlace(String code, Level level, int count) {
    return Divisions.standard()
        .resolve(code, level)
        .filter(division -> division.code().equals(code))
        .map(division -> ofPlace(division, level, count));
  }

  private static SuggestedName ofPlace(Division division, Level level, int count) {
    String name = division.name();
    List<NameForm> forms = new ArrayList<>(List.of(NameForm.whole(name)));
    Divisions.standard().names(division).forEach(other -> forms.add(NameForm.other(other, name)));
    boolean only = PlaceNames.codes(level, name).equals(List.of(division.code()));
    return new SuggestedName(
        Kind.PLACE,
        name,
        count,
        PlaceNames.field(level),
        division.code(),
        only ? name : division.code(),
        Divisions.standard().parent(division).map(SuggestedName::path).orElse(null),
        forms);
  }

  private static String path(Division division) {
    return Divisions.standard()
        .parent(division)
        .map(parent -> path(parent) + ' ' + division.name())
        .orElse(division.name());
  }

  /**
   * An office. Its forms are the full name, the name without its place, and the place's short name
   * with the rest: 衢州市商务局, 商务局, 衢州商务局.
   *
   * @param where the place most of its reports are from, {@code null} when none is known
   * @param count of its reports
   */
  public static SuggestedName ofOffice(String name, @Nullable String where, int count) {
    NameForm whole = NameForm.whole(name);
    List<NameForm> forms = new ArrayList<>(List.of(whole));
    String rest = OfficeKey.withoutPlace(whole.folded());
    if (rest.length() < whole.folded().length()) {
      NameForm own = whole.from(whole.folded().length() - rest.length());
      forms.add(own);
      PlaceName place = Divisions.standard().nameAt(whole.folded(), 0);
      if (place != null) {
        forms.add(NameForm.other(place.divisions().getFirst().shortName(), name).and(own));
      }
    }
    return new SuggestedName(
        Kind.OFFICE, name, count, FilterField.OFFICE, name, name, where, forms);
  }

  /** A kind of office. Its forms are its labels and the words of its names. */
  public static SuggestedName ofAgency(Agency agency, int count) {
    String label = agency.label();
    List<NameForm> forms = new ArrayList<>(List.of(NameForm.whole(label)));
    forms.add(NameForm.other(agency.labelEnglish(), label));
    Agencies.words(agency).forEach(word -> forms.add(NameForm.other(word, label)));
    boolean only = Agencies.of(label).filter(agency::equals).isPresent();
    return new SuggestedName(
        Kind.AGENCY,
        label,
        count,
        FilterField.AGENCY,
        agency.key(),
        only ? label : agency.key(),
        null,
        forms);
  }

  /** The filter that finds its reports. */
  Filter filter() {
    return new Filter(field.key(), value);
  }

  /** Its displayed name in the form in which it is compared. */
  String folded() {
    return forms.getFirst().folded();
  }

  /**
   * False for a municipality as its own city, which the municipality as a province stands for
   * already.
   */
  boolean isOnItsOwn() {
    return field != FilterField.CITY || !value.endsWith("0000");
  }
}
