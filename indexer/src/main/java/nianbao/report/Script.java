package nianbao.report;

/** The script a report is printed in; its names follow ISO 15924. */
public enum Script {
  /** Simplified. */
  HANS,
  /** Traditional. */
  HANT
}
