package nianbao.search.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nianbao.search.Suggestion.Kind;

/** The places, offices and kinds of offices that have reports. */
public final class Names {

  private final List<Named> all;

  Names(List<Named> all) {
    this.all = List.copyOf(all);
  }

  /** Those that begin with what is typed, the best first, by kind. */
  Map<Kind, List<NameMatch>> beginning(Typed typed, Predicate<Named> wanted, int size) {
    Map<Kind, List<NameMatch>> found = new LinkedHashMap<>();
    for (Named named : all) {
      NameMatch match = wanted.test(named) ? NameMatch.of(named, typed) : null;
      if (match != null) {
        found.computeIfAbsent(named.kind(), kind -> new ArrayList<>()).add(match);
      }
    }
    found.replaceAll(
        (kind, matches) -> matches.stream().sorted(NameMatch.ORDER).limit(size).toList());
    return found;
  }
}
