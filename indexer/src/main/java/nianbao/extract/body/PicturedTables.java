package nianbao.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Section;
import nianbao.report.Warning;
import nianbao.text.Folding;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables that were published as pictures: of such a table, the text of a page keeps only the
 * names of the files, 捕获3.PNG捕获4.PNG, or a word in brackets, [图片]. The lines stay in the text; a
 * warning says that the figures are missing. Pictures in sections without a statutory table, such
 * as photographs, are not warned of.
 */
public final class PicturedTables {

  /** The kind of the warning. */
  public static final String KIND = "pictured-tables";

  private static final String MESSAGE = "The tables are pictures, so their figures are missing";

  private static final int LONGEST = 200;

  /** With its brackets and number. */
  private static final int LONGEST_WORD = 16;

  private static final String BRACKETS = "[]【】()<>〔〕{}0123456789";

  private static final Set<String> ENDINGS = words("ending");
  private static final Set<String> WORDS = words("word");
  private static final Set<String> TABLES = words("table");

  private PicturedTables() {}

  private static Set<String> words(String role) {
    return Resources.rows(PicturedTables.class, "pictures.tsv").stream()
        .filter(row -> row.get(1).equals(role))
        .map(List::getFirst)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A warning that the tables of a part of a report are pictures, at what is left of one. */
  private static Warning warning(Paragraph line) {
    return new Warning(KIND, line.id(), 0, line.text().length(), MESSAGE + '.');
  }

  /**
   * A warning that the tables of a report are pictures of a page.
   *
   * @param names of the pictures
   */
  public static Warning warning(String names) {
    return Warning.ofReport(KIND, MESSAGE + ": " + names, names);
  }

  /** Whether a text has a heading or a caption of a statutory table. */
  public static boolean areAnnounced(List<Paragraph> paragraphs) {
    return paragraphs.stream().anyMatch(PicturedTables::namesTable);
  }

  /** A warning for each part of a text in which pictures stand in place of a statutory table. */
  static List<Warning> in(List<Paragraph> paragraphs, List<Section> sections) {
    List<Warning> warnings = new ArrayList<>();
    if (paragraphs.stream().noneMatch(PicturedTables::isPicture)) {
      return warnings; // as in most reports
    }
    Paragraph picture = null;
    boolean tables = false;
    boolean rows = false;
    for (Paragraph line : paragraphs) {
      if (line.kind() == Kind.HEADING && isTopLevel(line, sections)) {
        warn(picture, tables && !rows, warnings);
        picture = null;
        tables = false;
        rows = false;
      }
      rows |= line.kind() == Kind.ROW;
      tables |= namesTable(line);
      picture = picture == null && isPicture(line) ? line : picture;
    }
    warn(picture, tables && !rows, warnings);
    return warnings;
  }

  private static void warn(@Nullable Paragraph picture, boolean inTable, List<Warning> warnings) {
    if (picture != null && inTable) {
      warnings.add(warning(picture));
    }
  }

  private static boolean isTopLevel(Paragraph line, List<Section> sections) {
    return line.section() == null || sections.get(line.section() - 1).level() == 1;
  }

  private static boolean namesTable(Paragraph line) {
    boolean names =
        line.kind() == Kind.HEADING
            || line.kind() == Kind.CAPTION
            || Captions.isName(line.text())
            || isPicture(line);
    String compact = names ? Folding.compact(line.text()) : "";
    return TABLES.stream().anyMatch(compact::contains);
  }

  private static boolean isPicture(Paragraph line) {
    return line.kind() == Kind.TEXT && isPicture(line.text());
  }

  /** Whether a line is only what a page keeps of pictures: names of files, or a word for them. */
  static boolean isPicture(String line) {
    boolean dotted = line.indexOf('.') >= 0 || line.indexOf('．') >= 0;
    if (line.length() > (dotted ? LONGEST : LONGEST_WORD)) {
      return false;
    }
    String left = Folding.compact(line).toLowerCase(Locale.ROOT);
    int end = endOfFirst(left);
    boolean named = end > 0;
    while (end > 0) {
      left = left.substring(end);
      end = endOfFirst(left);
    }
    return left.isEmpty() ? named : WORDS.contains(withoutBrackets(left));
  }

  /** The end of the first file name, 0 when there is none. */
  private static int endOfFirst(String names) {
    int dot = names.length();
    int end = 0;
    for (String ending : ENDINGS) {
      int at = names.indexOf(ending, 1);
      if (at > 0 && (at < dot || (at == dot && at + ending.length() > end))) {
        dot = at;
        end = at + ending.length();
      }
    }
    return isName(names.substring(0, end)) ? end : 0;
  }

  /** A sentence that mentions a file is no file name. */
  private static boolean isName(String name) {
    return name.indexOf('。') < 0 && name.indexOf(',') < 0 && name.indexOf(';') < 0;
  }

  private static String withoutBrackets(String word) {
    StringBuilder bare = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (BRACKETS.indexOf(word.charAt(i)) < 0) {
        bare.append(word.charAt(i));
      }
    }
    return bare.toString();
  }
}
