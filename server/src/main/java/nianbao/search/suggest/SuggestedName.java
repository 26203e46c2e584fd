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
 * @param text its name as it is shown
 * @param count reports that name it
 * @param field by which it is asked for
 * @param value the field's value that finds it, whatever else is called so: a code or a key
 * @param typedValue the same as one types it: its name where nothing else is called so
 * @param detail where it is, from the province down; {@code null} when that is not known
 * @param forms its names, first the one that is shown
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
   * A place; empty for a division that is not in use, for no filter takes it.
   *
   * @param code of the division
   * @param level as which it is asked for; a municipality is also a city
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
   * An office. It is known by its full name, by that without its place, and by the place's short
   * name with the rest: 衢州市商务局, 商务局, 衢州商务局.
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

  /** A kind of office, known by its labels and the words of its names. */
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

  /** What finds its reports. */
  Filter filter() {
    return new Filter(field.key(), value);
  }

  /** Its name as it is compared. */
  String folded() {
    return forms.getFirst().folded();
  }

  /** Whether it is not the city that a municipality is to itself. */
  boolean isOnItsOwn() {
    return field != FilterField.CITY || !value.endsWith("0000");
  }
}
