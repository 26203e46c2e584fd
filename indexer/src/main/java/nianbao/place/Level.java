package nianbao.place;

/** The three levels of GB/T 2260, highest first. */
public enum Level {
  /** A province, an autonomous region or a municipality under the central government. */
  PROVINCE,
  /** A prefecture-level city, an autonomous prefecture, a league or a 地区. */
  PREFECTURE,
  /** A district, a county, a banner or a county-level city, 义乌市 among them. */
  COUNTY
}
