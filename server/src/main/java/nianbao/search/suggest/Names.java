package nianbao.search.suggest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nianbao.search.Suggestion.Kind;

/** The places, offices and kinds of offices that have reports. */
public final class Names {

  private final List<Named> all;
  private final List<Named> offices;

  Names(List<Named> all) {
    this.all = List.copyOf(all);
    this.offices = all.stream().filter(named -> named.kind() == Kind.OFFICE).toList();
  }

  /** Those that begin with what is typed, the best first, by kind. */
  Map<Kind, List<NameMatch>> beginning(Typed typed, Predicate<Named> wanted, int size) {
    Map<Kind, List<NameMatch>> found = new EnumMap<>(Kind.class);
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

  /**
   * How many reports its filter finds: one for an office finds all whose name contains its name.
   */
  int reports(Named named) {
    if (named.kind() != Kind.OFFICE) {
      return named.count();
    }
    return offices.stream()
        .filter(office -> office.folded().contains(named.folded()))
        .mapToInt(Named::count)
        .sum();
  }
}
