package nianbao.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensearch.OpenSearchException;
import org.opensearch.core.rest.RestStatus;

/** Some shards have no copy that can be searched. */
final class MissingShardsException extends OpenSearchException {

  private final transient List<Integer> missing;

  /**
   * @param missing their numbers, ascending
   * @param cause why the last copy that was tried could not be opened, {@code null} when there was
   *     none to try
   */
  MissingShardsException(String index, List<Integer> missing, @Nullable Exception cause) {
    super(
        "of the index ["
            + index
            + "] no copy of these shards can be searched: "
            + missing
            + ". Wait until the nodes that hold them are back",
        cause);
    this.missing = List.copyOf(missing);
  }

  List<Integer> missing() {
    return missing;
  }

  @Override
  public RestStatus status() {
    return RestStatus.SERVICE_UNAVAILABLE;
  }
}
