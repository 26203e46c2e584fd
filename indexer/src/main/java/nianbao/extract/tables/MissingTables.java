package nianbao.extract.tables;

import java.util.ArrayList;
import java.util.List;
import nianbao.extract.line.HeadingGrammar;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Warning;
import nianbao.text.Folding;

/**
 * Tables that were pictures leave their caption only: the words of the heading above once more.
 * Readers shall know that figures are missing, not that there were none.
 */
public final class MissingTables {

  private static final String KIND = "missing-table";

  private MissingTables() {}

  /** A warning for every caption that no row follows. */
  public static List<Warning> in(List<Paragraph> paragraphs) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph line = paragraphs.get(i);
      if (line.kind() == Kind.CAPTION && !tableFollows(i, paragraphs)) {
        String message = "A caption without its table: “" + line.text() + "”.";
        warnings.add(new Warning(KIND, line.id(), 0, line.text().length(), message));
      }
    }
    return warnings;
  }

  /** Who filled the table in, and when, may stand between. */
  private static boolean tableFollows(int caption, List<Paragraph> paragraphs) {
    int next = caption + 1;
    while (next < paragraphs.size() && Captions.isFilledBy(paragraphs.get(next).text())) {
      next++;
    }
    return next < paragraphs.size() && paragraphs.get(next).kind() == Kind.ROW;
  }

  /** Whether a line says the words of the numbered heading right above it again. */
  public static boolean isCaption(String line, List<Paragraph> paragraphs) {
    if (paragraphs.isEmpty() || paragraphs.getLast().kind() != Kind.HEADING) {
      return false;
    }
    String above = paragraphs.getLast().text();
    return line.length() < above.length()
        && HeadingGrammar.opening(above) != null
        && Folding.compact(above).endsWith(Folding.compact(line));
  }
}
