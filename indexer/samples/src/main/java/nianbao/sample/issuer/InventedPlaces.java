package nianbao.sample.issuer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.Resources;

/** The places of the invented province; none of them exists. */
public final class InventedPlaces {
  public static final String PROVINCE = "样例省";
  public static final List<SamplePlace> ALL = load();

  private InventedPlaces() {}

  private static List<SamplePlace> load() {
    Map<String, SamplePlace> byCode = new HashMap<>();
    return Resources.rows(InventedPlaces.class, "places.tsv").stream()
        .map(
            row -> {
              SamplePlace place =
                  new SamplePlace(
                      row.get(0), row.get(1), byCode.get(row.get(2)), row.get(3), row.get(4));
              byCode.put(place.code(), place);
              return place;
            })
        .toList();
  }
}
