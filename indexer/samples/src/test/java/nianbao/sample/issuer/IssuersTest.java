package nianbao.sample.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.place.Division;
import nianbao.place.Divisions;
import org.junit.jupiter.api.Test;

class IssuersTest {

  @Test
  void placesAndOfficesAreThoseTheReadersKnow() {
    for (SamplePlace place : InventedPlaces.ALL) {
      assertEquals(
          Optional.of(place.place()),
          Divisions.standard().byCode(place.code()).map(Division::place),
          place.name());
    }
    for (int pair = 0; pair < Offices.pairs(); pair++) {
      Office office = Offices.office(pair);
      assertEquals(
          Optional.of(office.agency()), Agencies.of(office.full()).map(Agency::key), office.full());
    }
  }
}
