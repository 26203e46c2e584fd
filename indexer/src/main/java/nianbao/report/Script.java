package nianbao.report;

/** The script in which a report is printed, named as in ISO 15924. */
public enum Script {
  /** Simplified. */
  HANS,
  /** Traditional. */
  HANT
}
