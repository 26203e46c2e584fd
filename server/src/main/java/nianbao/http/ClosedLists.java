package nianbao.http;

import java.util.Set;
import java.util.stream.Collectors;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.office.Agencies;
import nianbao.office.Agency;

/** Values of those filters that take only known ones. */
final class ClosedLists {
  private static final Set<String> FORMS =
      Forms.STANDARD.all().stream().map(Form::id).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> AGENCIES =
      Agencies.all().stream().map(Agency::key).collect(Collectors.toUnmodifiableSet());

  private ClosedLists() {}

  /** Ids of the generations of the statutory form. */
  static Set<String> forms() {
    return FORMS;
  }

  /** Keys of the kinds of offices. */
  static Set<String> agencies() {
    return AGENCIES;
  }
}
