package nianbao.read.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes from the top and bottom margins of pages what is not part of the text: page numbers,
 * running heads, and what a browser prints around a page, its address, title, date and page number.
 *
 * @param pages without these lines
 * @param lines that were taken, as printed
 */
record PageMargins(List<PrintedPage> pages, List<String> lines) {

  /** {@code - 3 -}, {@code 第3页 共5页}, {@code 3/5}. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–―‐·\\s]{0,4}第?\\s?\\d{1,4}\\s?页?"
              + "(?:[\\s,，/]{0,3}共?\\s?\\d{1,4}\\s?页?)?[-—–―‐·\\s]{0,4}");

  /** Browsers shorten a long address: {@code https://www.example.gov.cn/col/… }. */
  private static final Pattern ADDRESS = Pattern.compile("(?:https?|file)://\\S{1,2000}");

  /** {@code 2022/1/25 上午10:22}, {@code 1/25/22, 10:22 AM}. */
  private static final Pattern STAMP =
      Pattern.compile(
          "\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}(?:,? ?(?:上午|下午)? ?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M)?)?");

  /** Height of the top and bottom margins, as a share of the page's height. */
  private static final double MARGIN = 0.14;

  /** A line repeated in the margins of this many pages is a running head. */
  private static final int OFTEN = 3;

  /** Takes the lines in the margins of these pages. */
  static PageMargins takenFrom(List<PrintedPage> pages) {
    // A running head may stand next to a page number, so two lines may go, the outer one first.
    PageMargins outer = outerLines(pages);
    PageMargins inner = outerLines(outer.pages);
    List<String> lines = new ArrayList<>(outer.lines);
    lines.addAll(inner.lines);
    return new PageMargins(inner.pages, lines);
  }

  private static PageMargins outerLines(List<PrintedPage> pages) {
    Map<String, Integer> seen = new HashMap<>();
    boolean browser = !pages.isEmpty();
    for (PrintedPage page : pages) {
      List<PrintedLine> lines = marginLines(page);
      lines.forEach(line -> seen.merge(line.text(), 1, Integer::sum));
      browser &= anyColumn(lines, ADDRESS) && anyColumn(lines, PAGE_NUMBER);
    }
    List<PrintedPage> bare = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (PrintedPage page : pages) {
      Set<PrintedLine> margins = new HashSet<>();
      for (PrintedLine line : marginLines(page)) {
        boolean repeated = seen.getOrDefault(line.text(), 0) >= OFTEN;
        boolean number = PAGE_NUMBER.matcher(line.text()).matches();
        if ((repeated || number || (browser && isBrowsers(line))) && margins.add(line)) {
          taken.add(line.text());
        }
      }
      bare.add(page.without(margins));
    }
    return new PageMargins(bare, taken);
  }

  private static boolean isBrowsers(PrintedLine line) {
    List<PrintedLine> one = List.of(line);
    return anyColumn(one, ADDRESS) || anyColumn(one, PAGE_NUMBER) || anyColumn(one, STAMP);
  }

  private static boolean anyColumn(List<PrintedLine> lines, Pattern pattern) {
    for (PrintedLine line : lines) {
      for (String column : line.text().split("\t", -1)) {
        if (pattern.matcher(column.strip()).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first and the last part of the page, if they are lines and stand in its margins. */
  private static List<PrintedLine> marginLines(PrintedPage page) {
    List<PrintedLine> lines = new ArrayList<>();
    if (!page.parts().isEmpty()) {
      addIfInMargin(page.parts().getFirst(), page.height(), lines);
      addIfInMargin(page.parts().getLast(), page.height(), lines);
    }
    return lines;
  }

  private static void addIfInMargin(PrintedPage.Part part, double height, List<PrintedLine> lines) {
    PrintedLine line = part.line();
    boolean inMargin =
        line != null
            && (line.baseline() < MARGIN * height || line.baseline() > (1 - MARGIN) * height);
    if (inMargin) {
      lines.add(line);
    }
  }
}
