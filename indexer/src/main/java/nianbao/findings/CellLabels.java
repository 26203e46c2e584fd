package nianbao.findings;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.figures.Form;
import nianbao.text.Folding;
import nianbao.text.Resources;

/** How the cells of a form are named to a reader: by its own labels, without their numbering. */
final class CellLabels {

  /** 一、 (一) 1. 其中: in front, and remarks in brackets behind. */
  private static final Pattern NUMBERING =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,2}[.、]|其中[,:])\\s?");

  private static final Pattern REMARK = Pattern.compile("\\s?\\([^()]*\\)$");

  private static final Map<String, String[]> COLUMNS =
      Resources.rows(CellLabels.class, "columns.tsv", 3).stream()
          .collect(Collectors.toMap(row -> row[0], row -> new String[] {row[1], row[2]}));

  private CellLabels() {}

  /** 予以公开(自然人): the row and, where the form has several, the column. */
  static String of(FormRelations relations, String cell, Language language) {
    Form.Row row = relations.row(cell);
    int bracket = cell.indexOf('[');
    String label = row == null ? cell : plain(row.label());
    if (bracket < 0) {
      return label;
    }
    String[] names = COLUMNS.get(cell.substring(bracket + 1, cell.length() - 1));
    return names == null ? label : label + bracketed(language.pick(names[0], names[1]), language);
  }

  private static String bracketed(String name, Language language) {
    return language.pick('（' + name + '）', " (" + name + ')');
  }

  /** A label without numbering and remark. */
  static String plain(String label) {
    String rest = Folding.aligned(label).strip();
    for (Matcher front = NUMBERING.matcher(rest); front.lookingAt(); front.reset(rest)) {
      rest = rest.substring(front.end());
    }
    String bare = REMARK.matcher(rest).replaceFirst("");
    return bare.isEmpty() ? rest : bare;
  }
}
