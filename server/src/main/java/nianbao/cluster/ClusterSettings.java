package nianbao.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is and how it is reached.
 *
 * @param nodes addresses of some of its nodes, one at least: {@code https://a:9200}
 * @param index the name of the index in it
 * @param credentials of the user who asks; {@code null} where the cluster asks for none
 * @param authority a file of certificates in PEM, by one of which those of the nodes are signed;
 *     {@code null} for those that this machine trusts
 */
public record ClusterSettings(
    List<URI> nodes, String index, @Nullable Credentials credentials, @Nullable Path authority) {

  /** As OpenSearch has it, which takes no others. */
  private static final Pattern INDEX = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,200}");

  /**
   * @throws IllegalArgumentException for an address or a name that none can be
   */
  public ClusterSettings {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("Name a node of the cluster: https://a:9200.");
    }
    nodes.forEach(ClusterSettings::check);
    if (!INDEX.matcher(index).matches()) {
      throw new IllegalArgumentException(
          "'" + index + "' is no name of an index: small Latin letters, digits, -, _ and .");
    }
  }

  private static void check(URI node) {
    String scheme = node.getScheme();
    if (node.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "Leave name and password out of the address of " + node.getHost() + ": others see it.");
    }
    if (node.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(
          "'" + node + "' is no address of a node; it should look like https://a:9200.");
    }
    if (!List.of("", "/").contains(node.getRawPath()) || node.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "'" + node + "' goes on behind the port; it should look like https://a:9200.");
    }
  }
}
