package nianbao.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nianbao.report.StatTable;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/**
 * The known form generations. Each is a resource file listed in {@code forms.txt}; adding one needs
 * no code.
 */
public final class Forms {

  /** Before that year, each place had a form of its own. */
  private static final int FIRST_YEAR_WITH_ONE_FORM = 2014;

  /** Fewer labels also occur in other tables. */
  private static final int FEWEST_LABELS = 5;

  /** The tables of a form have some hundred cells; more tell nothing new. */
  private static final int MOST_CELLS = 5_000;

  /** The generations listed in {@code forms.txt}. */
  public static final Forms STANDARD =
      new Forms(Resources.lines(Forms.class, "forms.txt").stream().map(Forms::resource).toList());

  private final List<Form> all;

  /** The signs of all forms, each with those that it begins with, itself among them. */
  private final WordTrie<List<String>> signs = new WordTrie<>();

  /**
   * @param all in order; later ones are more specific, or newer
   */
  public Forms(List<Form> all) {
    this.all = List.copyOf(all);
    List<String> words = all.stream().flatMap(form -> form.signs().stream()).toList();
    for (String sign : words) {
      signs.put(sign, words.stream().filter(sign::startsWith).distinct().toList());
    }
  }

  /** The forms in order; later ones are more specific, or newer. */
  public List<Form> all() {
    return all;
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

  /** The form with an id, {@code null} if there is none. */
  public @Nullable Form byId(@Nullable String id) {
    return all.stream().filter(form -> form.id().equals(id)).findFirst().orElse(null);
  }

  /**
   * The generation used in a text, recognised by strings that occur only in its columns and rows;
   * {@code null} if there is none. The year is ignored, because offices use outdated forms.
   *
   * @param text without bars
   */
  public @Nullable Form in(String text) {
    Set<String> printed = signsIn(LabelWording.of(text));
    Form best = null;
    int most = 0;
    for (Form form : all) {
      int found = (int) form.signs().stream().filter(printed::contains).count();
      boolean variant = best != null && best.id().equals(form.variantOf());
      if (found >= form.signsNeeded() && (found > most || variant)) {
        best = form;
        most = Math.max(most, found);
      }
    }
    return best;
  }

  private Set<String> signsIn(String words) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < words.length(); i++) {
      WordTrie.Hit<List<String>> hit = signs.longestAt(words, i);
      if (hit != null) {
        found.addAll(hit.value());
      }
    }
    return found;
  }

  /**
   * The generation of which tables print the most labels and headings: for tables whose own
   * headings were cut off or lost, so that {@link #in} can't tell. Where generations share all that
   * is printed, the one in force counts.
   *
   * @param year the report year, {@code null} if unknown
   * @return {@code null} if the tables print too few labels of any form
   */
  public @Nullable Form inTables(List<StatTable> tables, @Nullable Integer year) {
    Form best = null;
    int most = FEWEST_LABELS - 1;
    for (Form form : all) {
      int labels = labels(form, tables);
      boolean inForce =
          labels == most
              && best != null
              && year != null
              && form.firstYear() <= year
              && year <= form.lastYear();
      if (labels > most || inForce) {
        best = form;
        most = labels;
      }
    }
    return best;
  }

  /** How many different labels and headings of a form tables print. */
  private static int labels(Form form, List<StatTable> tables) {
    CellClassifier classifier = CellClassifier.of(form);
    Set<String> printed = new HashSet<>();
    tables.stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(List::stream)
        .limit(MOST_CELLS)
        .forEach(
            cell -> {
              String words = LabelWording.of(cell.text());
              CellKind kind = classifier.kind(cell.text(), words);
              if (kind.isLabel() || kind == CellKind.HEADING) {
                printed.add(LabelTable.key(words));
              }
            });
    return printed.size();
  }

  /**
   * The id of the form in force for a report year, {@code null} if unknown. Before 2014 each place
   * had its own form, so the recognised form counts if it is from that time.
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
