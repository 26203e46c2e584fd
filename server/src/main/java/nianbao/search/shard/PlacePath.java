package nianbao.search.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nianbao.place.Level;
import org.jspecify.annotations.Nullable;

/**
 * A report's place as the index keeps it, from the province down.
 *
 * @param province {@code null} when unknown, as the others
 */
public record PlacePath(@Nullable Node province, @Nullable Node city, @Nullable Node county) {

  public static final PlacePath UNKNOWN = new PlacePath(null, null, null);

  /** A place by code and full name. */
  public record Node(String code, String name) {}

  /** The place of a level, {@code null} when unknown. */
  public @Nullable Node at(Level level) {
    return level == Level.PROVINCE ? province : level == Level.PREFECTURE ? city : county;
  }

  public static PlacePath parse(String path) {
    String[] nodes = path.split("\t", -1);
    return new PlacePath(node(nodes[0]), node(nodes[1]), node(nodes[2]));
  }

  private static @Nullable Node node(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? null : new Node(text.substring(0, space), text.substring(space + 1));
  }

  /**
   * The nodes that are known, highest first; a municipality is listed once, not also as its own
   * city.
   */
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(3);
    for (Node node : new Node[] {province, city, county}) {
      if (node != null && !nodes.contains(node)) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  /** Whether it is or lies in a place with one of these codes. */
  public boolean isIn(Set<String> codes) {
    for (Node node : nodes()) {
      if (codes.contains(node.code())) {
        return true;
      }
    }
    return false;
  }
}
