package nianbao.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** What can stand before the colon of a filter; other names for each are in {@code fields.tsv}. */
enum Field {
  PROVINCE,
  CITY,
  COUNTY,
  YEAR,
  AGENCY,
  OFFICE,
  FORM,
  COLLECTION,
  INDEX,
  FINDING,
  TITLE,
  SECTION,
  HAS;

  private static final Map<String, Field> BY_NAME = byName();

  private static Map<String, Field> byName() {
    Map<String, Field> names = new HashMap<>();
    for (List<String> row : Resources.rows(Field.class, "fields.tsv")) {
      row.forEach(name -> names.put(name, valueOf(row.getFirst().toUpperCase(Locale.ROOT))));
    }
    return names;
  }

  /** The field of a name in any case, {@code null} for none. */
  static @Nullable Field named(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }
}
