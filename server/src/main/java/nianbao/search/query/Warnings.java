package nianbao.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was repaired or left out of a query, each thing once. */
final class Warnings {
  private final Set<String> all = new LinkedHashSet<>();

  void add(String warning) {
    all.add(warning);
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
