package nianbao.figures;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.figures.relation.Comparison;
import nianbao.figures.relation.Expression.Cell;
import nianbao.report.Figure;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form's resource file: JSON with the fields of {@link Form}, except that {@code years}
 * lists the first and the last year. A row has one {@code unit} for all its columns or a list of
 * {@code units}; its {@code role} is the kind of its label, {@code row} by default. Absent fields
 * are empty.
 */
final class FormFile {
  /** The English names of rows by key, which are the same in all forms. */
  private static final Map<String, String> ENGLISH =
      Resources.rows(FormFile.class, "row-names.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

  private FormFile() {}

  /**
   * Reads the form in a file.
   *
   * @throws JsonParseException when it is not JSON, or lacks required fields
   */
  static Form read(Reader json) {
    try {
      return form(JsonParser.parseReader(json).getAsJsonObject());
    } catch (IllegalStateException | UnsupportedOperationException e) {
      throw new JsonParseException("malformed form file", e);
    }
  }

  private static Form form(JsonObject file) {
    List<Form.Row> rows = new ArrayList<>();
    for (JsonElement row : array(file, "rows")) {
      rows.add(row(rows.size(), row.getAsJsonObject()));
    }
    List<Form.Relation> relations = new ArrayList<>();
    for (JsonElement relation : array(file, "relations")) {
      relations.add(relation(relation.getAsJsonObject(), rows));
    }
    Map<String, String> headings = new LinkedHashMap<>();
    JsonElement printed = file.get("headings");
    if (printed != null) {
      printed
          .getAsJsonObject()
          .entrySet()
          .forEach(heading -> headings.put(heading.getKey(), heading.getValue().getAsString()));
    }
    JsonArray years = array(file, "years");
    if (years.isEmpty()) {
      throw new JsonParseException("no \"years\" in " + file);
    }
    return new Form(
        required(file, "id"),
        string(file, "variantOf"),
        years.get(0).getAsInt(),
        years.get(years.size() - 1).getAsInt(),
        strings(file, "signs").stream().map(LabelWording::of).toList(),
        Integer.parseInt(required(file, "signsNeeded")),
        headings,
        isTrue(file, "columnsByHeading"),
        new HashSet<>(strings(file, "signedColumns")),
        rows,
        relations);
  }

  private static Form.Row row(int index, JsonObject row) {
    List<String> columns = strings(row, "columns");
    List<String> units = strings(row, "units");
    if (units.isEmpty()) {
      String unit = Objects.requireNonNullElse(string(row, "unit"), "");
      columns.forEach(column -> units.add(unit));
    }
    String key = required(row, "key");
    String label = required(row, "label");
    String role = Objects.requireNonNullElse(string(row, "role"), "row");
    return new Form.Row(
        index,
        key,
        label,
        ENGLISH.getOrDefault(key, label),
        strings(row, "aliases"),
        units,
        string(row, "parent"),
        columns,
        isTrue(row, "heading"),
        CellKind.valueOf(role.toUpperCase(Locale.ROOT)));
  }

  private static Form.Relation relation(JsonObject relation, List<Form.Row> rows) {
    Form.Scope scope = Form.Scope.valueOf(required(relation, "scope").toUpperCase(Locale.ROOT));
    String expression = required(relation, "expression");
    Comparison comparison = Comparison.parse(expression);
    return new Form.Relation(
        required(relation, "id"),
        scope,
        isTrue(relation, "strict"),
        expression,
        comparison == null ? List.of() : comparisons(comparison, scope, rows));
  }

  /** Expands a relation to every row or column that it applies to. */
  private static List<Comparison> comparisons(
      Comparison comparison, Form.Scope scope, List<Form.Row> rows) {
    List<Comparison> comparisons = new ArrayList<>();
    if (scope == Form.Scope.COLUMN) {
      Set<String> columns = new HashSet<>();
      comparison.cells().forEach(cell -> columns.add(cell.name()));
      for (Form.Row row : rows) {
        if (row.columns().containsAll(columns)) {
          comparisons.add(comparison.in(row.key()));
        }
      }
      return comparisons;
    }
    Set<String> severalColumns = new HashSet<>();
    for (Form.Row row : rows) {
      if (!row.columns().contains(Figure.SINGLE_COLUMN)) {
        severalColumns.add(row.key());
      }
    }
    Comparison full = comparison.ofEveryColumn(severalColumns);
    if (full.isPerColumn()) {
      columns(full, rows).forEach(column -> comparisons.add(full.over(column)));
    } else {
      comparisons.add(full);
    }
    return comparisons;
  }

  /** The columns common to all rows that it uses with {@code [*]}, in printed order. */
  private static Set<String> columns(Comparison comparison, List<Form.Row> rows) {
    Set<String> keys = new HashSet<>();
    for (Cell cell : comparison.cells()) {
      if (cell.isOfEveryColumn()) {
        keys.add(cell.name().substring(0, cell.name().indexOf('[')));
      }
    }
    List<Form.Row> taking = rows.stream().filter(row -> keys.contains(row.key())).toList();
    Set<String> columns = new LinkedHashSet<>();
    taking.forEach(row -> columns.addAll(row.columns()));
    taking.forEach(row -> columns.retainAll(row.columns()));
    return columns;
  }

  private static String required(JsonObject object, String name) {
    String value = string(object, name);
    if (value == null) {
      throw new JsonParseException("no \"%s\" in %s".formatted(name, object));
    }
    return value;
  }

  /** A text field; {@code null} if it is absent or null. */
  private static @Nullable String string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  /** A list of texts; empty if absent, and null elements become empty texts. */
  private static List<String> strings(JsonObject object, String name) {
    List<String> strings = new ArrayList<>();
    for (JsonElement value : array(object, name)) {
      strings.add(value.isJsonNull() ? "" : value.getAsString());
    }
    return strings;
  }

  private static JsonArray array(JsonObject object, String name) {
    JsonElement values = object.get(name);
    return values == null || values.isJsonNull() ? new JsonArray() : values.getAsJsonArray();
  }

  private static boolean isTrue(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.getAsBoolean();
  }
}
