package nianbao.search;

import java.util.List;
import nianbao.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * One way to complete what is being typed.
 *
 * @param text what is suggested: a phrase as searches fold it, a place or an office by its full
 *     name, the label of a kind of office
 * @param count how many reports have it, duplicates counted once. Of a phrase: those with a
 *     paragraph in which its words follow one another. Of an office: those its filter finds, hence
 *     also those of offices whose name contains this one
 * @param query the whole query once it is accepted
 * @param filter to be set along with the query, {@code null} when the query alone is enough
 * @param detail where a place or an office is, from the province down, {@code null} for other kinds
 * @param matched the parts of the text that were typed: sorted, disjoint ranges; empty when another
 *     name of it was typed
 */
public record Suggestion(
    String text,
    Kind kind,
    int count,
    String query,
    @Nullable Filter filter,
    @Nullable String detail,
    List<Range> matched) {

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
