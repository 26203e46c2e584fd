package nianbao.figures;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.Reader;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form's resource file: JSON, the fields of {@link Form}; what is absent is empty. */
final class FormFile {

  private record Content(
      @Nullable String id,
      @Nullable String variantOf,
      List<Integer> years,
      List<String> signs,
      int signsNeeded,
      @Nullable Map<String, String> headings,
      boolean columnsByHeading,
      @Nullable Set<String> signedColumns,
      List<RowContent> rows,
      List<RelationContent> relations) {

    Form form() {
      List<Form.Row> formRows = rows.stream().map(RowContent::row).toList();
      return new Form(
          Objects.requireNonNull(id, "id"),
          variantOf,
          years.getFirst(),
          years.getLast(),
          signs,
          signsNeeded,
          headings == null ? Map.of() : headings,
          columnsByHeading,
          signedColumns == null ? Set.of() : signedColumns,
          formRows,
          relations.stream().map(relation -> relation.relation(formRows)).toList());
    }
  }

  private record RowContent(
      String key,
      String label,
      @Nullable List<String> aliases,
      @Nullable String unit,
      @Nullable List<@Nullable String> units,
      @Nullable String parent,
      List<String> columns,
      boolean heading,
      @Nullable String role) {

    Form.Row row() {
      return new Form.Row(
          key,
          label,
          aliases == null ? List.of() : aliases,
          unitOfEach(),
          parent,
          columns,
          heading,
          role == null ? Form.Role.ROW : Form.Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }

    private List<String> unitOfEach() {
      return units == null
          ? Collections.nCopies(columns.size(), Objects.requireNonNullElse(unit, ""))
          : units.stream().map(each -> Objects.requireNonNullElse(each, "")).toList();
    }
  }

  private record RelationContent(String id, String scope, boolean strict, String expression) {
    Form.Relation relation(List<Form.Row> formRows) {
      Form.Scope about = Form.Scope.valueOf(scope.toUpperCase(Locale.ROOT));
      return new Form.Relation(
          id, about, strict, expression, RelationScopes.comparisons(expression, about, formRows));
    }
  }

  private FormFile() {}

  /**
   * The form in a file.
   *
   * @throws JsonSyntaxException when it is not JSON of this shape
   */
  static Form read(Reader json) {
    return new Gson().fromJson(json, Content.class).form();
  }
}
