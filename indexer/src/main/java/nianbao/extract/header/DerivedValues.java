package nianbao.extract.header;

import nianbao.figures.Forms;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/** What follows from the values of a header, for headers some of whose values come from outside. */
public final class DerivedValues {

  private DerivedValues() {}

  /**
   * The full name of an office, {@code null} when the place is not enough to make one.
   *
   * @param printed its name as printed
   * @param place where it is, beyond doubt
   */
  public static @Nullable String issuer(String printed, Division place) {
    return OfficeName.of(Folding.compact(printed)).inFull(place, true);
  }

  /** The title of a report that prints none. */
  public static String title(@Nullable String issuer, @Nullable Integer year) {
    return TitleRule.made(issuer, year) + TitleRule.SUBJECT;
  }

  /**
   * The id of the form in force for a report year.
   *
   * @param form id of the one recognised
   */
  public static @Nullable String expectedForm(@Nullable Integer year, @Nullable String form) {
    return Forms.STANDARD.expected(year, Forms.STANDARD.byId(form));
  }
}
