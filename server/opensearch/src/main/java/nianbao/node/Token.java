package nianbao.node;

import org.opensearch.ResourceNotFoundException;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.node.DiscoveryNode;

/**
 * What a client names a context by.
 *
 * @param node the id of its node
 * @param context its id there
 */
record Token(String node, String context) {

  private static final char BETWEEN = '.';

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws ResourceNotFoundException when it is not a token
   */
  static Token of(String text) {
    int end = text.indexOf(BETWEEN);
    if (end < 0) {
      throw gone();
    }
    return new Token(text.substring(0, end), text.substring(end + 1));
  }

  /**
   * The node that has the context.
   *
   * @throws ResourceNotFoundException when it has left the cluster
   */
  DiscoveryNode in(ClusterState cluster) {
    DiscoveryNode found = cluster.nodes().get(node);
    if (found == null) {
      throw gone();
    }
    return found;
  }

  /** Says that a context is no longer there. */
  static ResourceNotFoundException gone() {
    return new ResourceNotFoundException("gone");
  }

  @Override
  public String toString() {
    return node + BETWEEN + context;
  }
}
