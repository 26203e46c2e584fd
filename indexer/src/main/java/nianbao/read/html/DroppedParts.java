package nianbao.read.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.read.Block;
import nianbao.read.text.BlankLines;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Parts of a page that are taken away, and what was printed in them. */
final class DroppedParts {

  private final Set<Element> parts = Collections.newSetFromMap(new IdentityHashMap<>());

  void add(Element part) {
    parts.add(part);
  }

  /** Takes them out of the page and gives their lines in the order of the page. */
  List<String> removeFrom(Element root) {
    List<Element> outermost = new ArrayList<>();
    NodeTraversor.filter(
        (Node node, int depth) -> {
          boolean dropped = node instanceof Element element && parts.contains(element);
          if (dropped) {
            outermost.add((Element) node);
          }
          return dropped ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
        },
        root);
    List<String> lines = new ArrayList<>();
    for (Element part : outermost) {
      new HtmlLines().of(part).forEach(block -> addLines(block, lines));
      part.remove();
    }
    return lines;
  }

  private static void addLines(Block block, List<String> lines) {
    switch (block) {
      case Block.Heading heading -> add(heading.text(), lines);
      case Block.Text text -> add(text.text(), lines);
      case Block.Grid grid ->
          grid.rows()
              .forEach(
                  row ->
                      add(
                          row.stream()
                              .map(cell -> cell.text().replace('\n', ' '))
                              .collect(Collectors.joining("\t")),
                          lines));
    }
  }

  private static void add(String text, List<String> lines) {
    String line = BlankLines.trim(text);
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }
}
