package nianbao.search.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeKey;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.place.Level;
import nianbao.place.PlaceName;
import nianbao.search.Suggestion.Filter;
import nianbao.search.Suggestion.Kind;
import nianbao.search.filter.PlaceNames;
import org.jspecify.annotations.Nullable;

/** Makes {@link NameDictionary} of what the reports of an index say of themselves. */
public final class NamesBuilder {

  private final List<SuggestedName> names = new ArrayList<>();

  /**
   * Adds a place.
   *
   * @param code of a division; one that is not in use is left out, for no filter takes it
   * @param level as which it is asked for; a municipality is also a city
   * @param count of its reports
   */
  public void place(String code, Level level, int count) {
    Divisions.standard()
        .resolve(code, level)
        .filter(division -> division.code().equals(code))
        .ifPresent(division -> names.add(place(division, level, count)));
  }

  private static SuggestedName place(Division division, Level level, int count) {
    String field =
        switch (level) {
          case PROVINCE -> "province";
          case PREFECTURE -> "city";
          case COUNTY -> "county";
        };
    String name = division.name();
    List<NameForm> forms = new ArrayList<>(List.of(NameForm.whole(name)));
    Divisions.standard().names(division).forEach(other -> forms.add(NameForm.other(other, name)));
    boolean only = PlaceNames.codes(level, name).equals(List.of(division.code()));
    return new SuggestedName(
        Kind.PLACE,
        name,
        count,
        new Filter(field, division.code()),
        only ? name : division.code(),
        Divisions.standard().parent(division).map(NamesBuilder::path).orElse(null),
        forms);
  }

  private static String path(Division division) {
    return Stream.concat(
            Divisions.standard().parent(division).map(NamesBuilder::path).stream(),
            Stream.of(division.name()))
        .collect(Collectors.joining(" "));
  }

  /**
   * Adds an office. It is known by its full name, by that without its place, and by the place's
   * short name with the rest: 衢州市商务局, 商务局, 衢州商务局.
   *
   * @param where the place most of its reports are from, {@code null} when none is known
   * @param count of its reports
   */
  public void office(String name, @Nullable String where, int count) {
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
    names.add(new SuggestedName(Kind.OFFICE, name, count, new Filter("office", name), name, where, forms));
  }

  /** Adds a kind of office, known by its labels and the words of its names. */
  public void agency(Agency agency, int count) {
    String label = agency.label();
    List<NameForm> forms = new ArrayList<>(List.of(NameForm.whole(label)));
    forms.add(NameForm.other(agency.labelEnglish(), label));
    Agencies.words(agency).forEach(word -> forms.add(NameForm.other(word, label)));
    boolean only = Agencies.of(label).filter(agency::equals).isPresent();
    names.add(
        new SuggestedName(
            Kind.AGENCY,
            label,
            count,
            new Filter("agency", agency.key()),
            only ? label : agency.key(),
            null,
            forms));
  }

  public NameDictionary build() {
    return new NameDictionary(names);
  }
}
