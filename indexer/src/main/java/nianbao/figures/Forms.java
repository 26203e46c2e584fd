package nianbao.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The form generations there are. A generation is a resource file named in {@code forms.txt};
 * adding one needs no code.
 *
 * @param all a later one is the more special, or the newer
 */
public record Forms(List<Form> all) {

  /** Before, each place had a form of its own. */
  private static final int FIRST_YEAR_WITH_ONE_FORM = 2014;

  /** The generations the project knows. */
  public static final Forms STANDARD =
      new Forms(Resources.lines(Forms.class, "forms.txt").stream().map(Forms::resource).toList());

  public Forms {
    all = List.copyOf(all);
  }

  private static Form resource(String id) {
    String name = id + ".json";
    try (Reader json =
        new InputStreamReader(
            Objects.requireNonNull(Forms.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      return FormFile.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form of an id, {@code null} when there is none. */
  public @Nullable Form byId(@Nullable String id) {
    return all.stream().filter(form -> form.id().equals(id)).findFirst().orElse(null);
  }

  /**
   * The generation a text holds, by the strings that only its columns and rows have; {@code null}
   * when it holds none. The year does not decide: generations are misused.
   *
   * @param text folded, without white space and bars
   */
  public @Nullable Form in(String text) {
    Form best = null;
    int most = 0;
    for (Form form : all) {
      int found = (int) form.signs().stream().filter(text::contains).count();
      boolean variant = best != null && best.id().equals(form.variantOf());
      if (found >= form.signsNeeded() && (found > most || variant)) {
        best = form;
        most = Math.max(most, found);
      }
    }
    return best;
  }

  /**
   * The id of the form that was in force for a report year. Before 2014 each place had its own: the
   * one recognised when it is of that time, else {@code null}.
   */
  public @Nullable String expected(@Nullable Integer year, @Nullable Form recognised) {
    if (year == null) {
      return null;
    }
    if (year < FIRST_YEAR_WITH_ONE_FORM) {
      return recognised != null && recognised.lastYear() < FIRST_YEAR_WITH_ONE_FORM
          ? recognised.id()
          : null;
    }
    return all.stream()
        .filter(form -> form.firstYear() <= year && year <= form.lastYear())
        .map(Form::id)
        .findFirst()
        .orElse(null);
  }
}
