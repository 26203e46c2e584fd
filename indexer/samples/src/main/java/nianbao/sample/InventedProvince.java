package nianbao.sample;

import nianbao.place.Divisions;
import nianbao.text.Resources;

/** The invented province of the samples. */
public final class InventedProvince {
  /** Its divisions, in the format of the gazetteer's table. */
  static final String DIVISIONS = "divisions.tsv";

  private InventedProvince() {}

  /** Adds the province to this process's gazetteer, so that reports from there have a place. */
  public static void add() {
    Divisions.add(Resources.rows(InventedProvince.class, DIVISIONS, Divisions.ADDED_COLUMNS));
  }
}
