package nianbao.sample.issuer;

import java.util.List;
import nianbao.sample.random.SeededRandom;
import nianbao.text.Resources;

/** Offices that aren't bureaus of a government, from {@code bodies.tsv}. */
public final class Bodies {
  private static final String PLACE = "{place}";
  private static final List<List<String>> ROWS = Resources.rows(Bodies.class, "bodies.tsv");

  private Bodies() {}

  /**
   * Draws a body of a kind.
   *
   * @param place where it is, if its name says so
   */
  public static Office draw(ReportKind kind, SamplePlace place, SeededRandom random) {
    List<String> row =
        random.pick(ROWS.stream().filter(r -> r.getFirst().equals(kind.name())).toList());
    String pattern = row.get(2);
    return new Office(
        place,
        pattern.contains(PLACE),
        row.get(1),
        pattern.replace(PLACE, place.name()),
        pattern.replace(PLACE, ""),
        "样",
        row.get(3),
        row.get(4));
  }
}
