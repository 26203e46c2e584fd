package nianbao.search.suggest;

import java.util.List;
import nianbao.search.Suggestion.Filter;
import nianbao.search.Suggestion.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name by which reports can be filtered.
 *
 * @param text its name as it is shown
 * @param count reports of it
 * @param filter what finds them
 * @param value the same for the field of a query
 * @param detail where it is
 * @param forms its names, the one that is shown first
 */
record Named(
    Kind kind,
    String text,
    int count,
    Filter filter,
    String value,
    @Nullable String detail,
    List<NameForm> forms) {

  Named {
    forms = List.copyOf(forms);
  }

  /** Whether it is not the city that a municipality is to itself. */
  boolean isOnItsOwn() {
    return !filter.name().equals("city") || !filter.value().endsWith("0000");
  }
}
