package nianbao.search.suggest;

import java.util.List;
import nianbao.search.Suggestion.Filter;
import nianbao.search.Suggestion.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name by which reports can be filtered.
 *
 * @param text its name as it is shown
 * @param count reports that name it
 * @param filter what finds them
 * @param value the same for the field of a query
 * @param detail where it is
 * @param forms its names, first the one that is shown
 */
record SuggestedName(
    Kind kind,
    String text,
    int count,
    Filter filter,
    String value,
    @Nullable String detail,
    List<NameForm> forms) {

  SuggestedName {
    forms = List.copyOf(forms);
  }

  /** Its name as it is compared. */
  String folded() {
    return forms.getFirst().folded();
  }

  /** Whether it is not the city that a municipality is to itself. */
  boolean isOnItsOwn() {
    return !filter.name().equals("city") || !filter.value().endsWith("0000");
  }
}
