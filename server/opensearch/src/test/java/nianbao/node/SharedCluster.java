package nianbao.node;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One cluster for all test classes that are extended with this; it ends with the last of them. */
final class SharedCluster implements BeforeAllCallback {

  private static @Nullable TestCluster cluster;

  @Override
  public void beforeAll(ExtensionContext context) {
    cluster =
        context
            .getRoot()
            .getStore(Namespace.create(SharedCluster.class))
            .computeIfAbsent(TestCluster.class);
  }

  static TestCluster cluster() {
    return Objects.requireNonNull(cluster);
  }
}
