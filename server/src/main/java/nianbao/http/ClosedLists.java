package nianbao.http;

import java.util.Set;

/** Values of those filters that take only known ones. */
final class ClosedLists {
  private static final Set<String> FORMS = Set.of("A", "A2", "B", "B_qingdao", "C", "D");

  private ClosedLists() {}

  static Set<String> forms() {
    return FORMS;
  }
}
