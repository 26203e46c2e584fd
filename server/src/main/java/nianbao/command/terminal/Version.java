package nianbao.command.terminal;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version from the manifest of the jar. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"nianbao " + Objects.requireNonNullElse(version, "(not packaged)")};
  }
}
