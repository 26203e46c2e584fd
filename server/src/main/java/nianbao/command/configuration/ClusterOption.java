package nianbao.command.configuration;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nianbao.cluster.ClusterSettings;
import nianbao.cluster.Credentials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options {@code --cluster…}: a cluster that is asked instead of the data folder. */
public final class ClusterOption {

  /** What the names of all of them begin with. */
  static final String NAME = "--cluster";

  @Option(
      names = NAME,
      paramLabel = "URL,URL",
      hideParamSyntax = true,
      split = ",",
      description =
          "Addresses of nodes of an OpenSearch cluster with Nianbao's plugin, which is asked instead"
              + " of the data folder: https://a:9200,https://b:9200.")
  private List<URI> nodes = List.of();

  @Option(
      names = NAME + "-index",
      paramLabel = "INDEX",
      description = "The index in the cluster; default: nianbao.")
  private String index = "nianbao";

  @Option(
      names = NAME + "-credentials",
      paramLabel = "FILE",
      description = "A file with the line NAME:PASSWORD of a user of the cluster.")
  private @Nullable Path credentials;

  @Option(
      names = NAME + "-ca",
      paramLabel = "FILE",
      description =
          "The certificate of the cluster's authority, in PEM; default: those this machine trusts.")
  private @Nullable Path authority;

  /**
   * The cluster that is asked; {@code null} when none is.
   *
   * @throws ParameterException when there can't be such a one
   * @throws IOException when the credentials can't be read
   */
  public @Nullable ClusterSettings settings(CommandSpec spec) throws IOException {
    if (nodes.isEmpty()) {
      return null;
    }
    try {
      return new ClusterSettings(
          nodes, index, credentials == null ? null : Credentials.in(credentials), authority);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
