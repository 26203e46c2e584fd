package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.place.Level;
import nianbao.report.Evidence;
import nianbao.report.Place;
import org.jspecify.annotations.Nullable;

/** The place that votes agree on, and the votes as evidence for its three levels. */
final class PlaceEvidence {

  private PlaceEvidence() {}

  /** The place; a county of which there are several keeps its name though its code is not known. */
  static Place place(Optional<Division> agreed, @Nullable OfficeName office) {
    Place place = agreed.map(Division::place).orElse(Place.UNKNOWN);
    List<Division> named =
        office == null || office.place() == null ? List.of() : office.place().divisions();
    boolean twins =
        named.size() > 1
            && named.stream().allMatch(d -> d.level() == Level.COUNTY)
            && named.stream().map(Division::name).distinct().count() == 1;
    if (place.county() == null && twins) {
      return new Place(
          place.province(),
          place.city(),
          named.getFirst().name(),
          place.adcode(),
          place.cityAdcode());
    }
    return place;
  }

  static List<Evidence> of(PlaceVotes votes, Place place) {
    Candidates provinces = new Candidates("province");
    Candidates cities = new Candidates("city");
    Candidates counties = new Candidates("county");
    for (PlaceVotes.Vote vote : votes.all()) {
      for (Division division : vote.divisions()) {
        Place meant = division.place();
        add(provinces, meant.province(), vote);
        add(cities, meant.city(), vote);
        add(counties, meant.county(), vote);
      }
    }
    List<Evidence> evidence = new ArrayList<>(cities.evidence(place.city()));
    evidence.addAll(provinces.evidence(place.province()));
    evidence.addAll(counties.evidence(place.county()));
    return evidence;
  }

  private static void add(Candidates candidates, @Nullable String value, PlaceVotes.Vote vote) {
    if (value != null) {
      candidates.add(
          new Candidates.Candidate(value, vote.rule(), vote.text(), vote.line(), vote.weight()));
    }
  }
}
