package nianbao.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to go on with what is being typed.
 *
 * @param text what is suggested: a phrase as searches fold it, a place or an office by its full
 *     name, the label of a kind of office
 * @param count how many reports have it, twins counted once. A phrase: in which its words stand one
 *     after the other in a paragraph. An office: what its filter finds, so those too whose name
 *     contains this one
 * @param query the whole query once it is taken
 * @param filter to be set along with the query, {@code null} when the query says it all
 * @param detail where a place or an office is, from the province down, {@code null} elsewhere
 * @param matched what of the text was typed: sorted, disjoint ranges; empty when it was typed by
 *     another name
 */
public record Suggestion(
    String text,
    Kind kind,
    int count,
    String query,
    @Nullable Filter filter,
    @Nullable String detail,
    List<ReportHits.Range> matched) {

  /** What is suggested, in the order in which kinds are offered. */
  public enum Kind {
    PHRASE,
    PLACE,
    OFFICE,
    AGENCY
  }

  /** A parameter of a search and its value. */
  public record Filter(String name, String value) {}

  public Suggestion {
    matched = List.copyOf(matched);
  }
}
