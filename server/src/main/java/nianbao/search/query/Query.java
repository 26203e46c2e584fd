package nianbao.search.query;

import java.util.List;

/**
 * A query that was understood.
 *
 * @param root an {@link QueryNode.And} of nothing for a blank query, which every report matches
 * @param warnings one sentence for each repair and each part left out
 */
public record Query(QueryNode root, List<String> warnings) {

  public Query {
    warnings = List.copyOf(warnings);
  }

  /** Whether there is nothing to look for in the text: a blank query, or filters alone. */
  public boolean isWithoutText() {
    return root.wanted().isEmpty();
  }
}
