package nianbao.extract;

import java.util.List;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The generation of the statistics form, recognised by the strings that only its columns and rows
 * have; {@code forms.tsv}. The year does not decide: generations are misused.
 */
final class FormRule {

  /**
   * One generation.
   *
   * @param first first report year it was made for
   * @param needed how many of the strings must occur
   */
  record Form(String id, int first, int last, int needed, List<String> strings) {}

  /** A later row is the more special one, or the later generation. */
  private static final List<Form> FORMS =
      Resources.rows(FormRule.class, "forms.tsv", 5).stream().map(FormRule::form).toList();

  private static final int FIRST_WITH_ONE_FORM = 2014;

  private FormRule() {}

  private static Form form(String[] row) {
    return new Form(
        row[0],
        Integer.parseInt(row[1]),
        Integer.parseInt(row[2]),
        Integer.parseInt(row[3]),
        List.of(row[4].split(" ", -1)));
  }

  /** The form a text holds, {@code null} when it holds none. */
  static @Nullable Form of(List<Line> lines) {
    StringBuilder all = new StringBuilder();
    for (Line line : lines) {
      all.append(line.plain());
    }
    String text = all.toString().replace("|", "");
    Form best = null;
    int most = 0;
    for (Form form : FORMS) {
      int found = (int) form.strings().stream().filter(text::contains).count();
      boolean variant = best != null && form.id().startsWith(best.id() + "_");
      if (found >= form.needed() && (found > most || variant)) {
        best = form;
        most = Math.max(most, found);
      }
    }
    return best;
  }

  static @Nullable Form byId(@Nullable String id) {
    return FORMS.stream().filter(form -> form.id().equals(id)).findFirst().orElse(null);
  }

  /**
   * The form that was in force for a report year. Before 2014 each place had its own: the one
   * recognised when it is of that time, else {@code null}.
   */
  static @Nullable String expected(@Nullable Integer year, @Nullable Form recognised) {
    if (year == null) {
      return null;
    }
    if (year < FIRST_WITH_ONE_FORM) {
      return recognised != null && recognised.last() < FIRST_WITH_ONE_FORM ? recognised.id() : null;
    }
    return FORMS.stream()
        .filter(form -> form.first() <= year && year <= form.last())
        .map(Form::id)
        .findFirst()
        .orElse(null);
  }
}
