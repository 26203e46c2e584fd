package nianbao.search.lucene.match;

/** How a unit of a query stands in a text, that which was typed first. */
public enum MatchForm {
  /** As typed. */
  LITERAL,
  /** In another writing of the same: a number, a name with marks inside. */
  WRITING,
  /** In other words: a synonym, or its own words near each other. */
  WORDING
}
