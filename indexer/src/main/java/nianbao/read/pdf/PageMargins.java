package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what stands in the margins of pages: page numbers and running heads. */
final class PageMargins {

  /** {@code - 3 -}, {@code 第3页 共5页}, {@code 3/5}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–―‐·\\s]{0,4}第?\\s?\\d{1,4}\\s?页?"
              + "(?:[\\s,，/]{0,3}共?\\s?\\d{1,4}\\s?页?)?[-—–―‐·\\s]{0,4}");

  private static final double MARGIN = 0.14;

  /** A line on so many pages is a running head. */
  private static final int OFTEN = 3;

  private PageMargins() {}

  /** The pages without them. */
  static List<PdfPage> remove(List<PdfPage> pages) {
    List<PdfPage> bare = removeOnce(pages);
    // A running head may stand above a page number, so the outer line goes first.
    return removeOnce(bare);
  }

  private static List<PdfPage> removeOnce(List<PdfPage> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (PdfPage page : pages) {
      margins(page).forEach(line -> seen.merge(line.text(), 1, Integer::sum));
    }
    List<PdfPage> bare = new ArrayList<>();
    for (PdfPage page : pages) {
      List<PrintedLine> furniture =
          margins(page).stream()
              .filter(line -> isNumber(line.text()) || seen.getOrDefault(line.text(), 0) >= OFTEN)
              .toList();
      bare.add(page.without(furniture));
    }
    return bare;
  }

  private static List<PrintedLine> margins(PdfPage page) {
    List<PrintedLine> lines = new ArrayList<>();
    addIf(page.first(), page, lines);
    addIf(page.last(), page, lines);
    return lines;
  }

  private static void addIf(@Nullable PrintedLine line, PdfPage page, List<PrintedLine> lines) {
    if (line != null) {
      boolean top = line.baseline() < MARGIN * page.height();
      boolean bottom = line.baseline() > (1 - MARGIN) * page.height();
      if (top || bottom) {
        lines.add(line);
      }
    }
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
