package nianbao.sample;

import nianbao.place.Divisions;
import nianbao.text.Resources;

/** The province of the samples, which no gazetteer has. */
public final class InventedProvince {
  /** Its divisions, in the columns of the gazetteer's own table. */
  static final String DIVISIONS = "divisions.tsv";

  private InventedProvince() {}

  /** Lets this process know the province, so that reports from there have a place. */
  public static void add() {
    Divisions.add(Resources.rows(InventedProvince.class, DIVISIONS, Divisions.ADDED_COLUMNS));
  }
}
