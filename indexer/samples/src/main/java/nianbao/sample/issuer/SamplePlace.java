package nianbao.sample.issuer;

import nianbao.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * An invented place.
 *
 * @param code six digits, 99 and more
 * @param city the city it belongs to, {@code null} for a city
 * @param shortName without 市, 区 or 县
 * @param mark prefix of its document numbers
 */
public record SamplePlace(
    String code, String name, @Nullable SamplePlace city, String shortName, String mark) {

  /** The prefix of a bureau's name if the place isn't named: 市, 区, 县, 州, 盟 or 旗. */
  public String level() {
    return name.substring(name.length() - 1);
  }

  /** The place with its city before it. */
  public String path() {
    return city == null ? name : city.name() + name;
  }

  /** The place that a reader of a report from here should find. */
  public Place place() {
    return city == null
        ? new Place(InventedPlaces.PROVINCE, name, null, code, code)
        : new Place(InventedPlaces.PROVINCE, city.name(), name, code, city.code());
  }
}
