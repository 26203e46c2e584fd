package nianbao.bench.peers;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the classes of the engines are. The launcher keeps the libraries of the others out of
 * Nianbao's class path, in a folder of their own that the property {@code nianbao.peers} names;
 * without it, as in tests, all are on one class path.
 */
final class PeerClassPath {

  private static final String OWN = System.getProperty("java.class.path");

  private PeerClassPath() {}

  /** For Nianbao. */
  static String ofNianbao() {
    return OWN;
  }

  /** Whether Nianbao's classes are in jars, not in folders, whose classes can't be archived. */
  static boolean isOfJars() {
    return Stream.of(OWN.split(File.pathSeparator, -1)).allMatch(entry -> entry.endsWith(".jar"));
  }

  /** For a library that is asked through a server of ours. */
  static String ofLibraries() throws IOException {
    String jars = jars();
    return jars.isEmpty() ? OWN : OWN + File.pathSeparator + jars;
  }

  /** For a program with libraries of its own, perhaps in other versions than ours. */
  static String ofOthers() throws IOException {
    String jars = jars();
    return jars.isEmpty() ? OWN : jars + File.pathSeparator + ownClasses();
  }

  private static String jars() throws IOException {
    String folder = System.getProperty("nianbao.peers", "");
    if (folder.isEmpty()) {
      return "";
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      List<String> jars = files.map(Path::toString).filter(name -> name.endsWith(".jar")).toList();
      return jars.stream().sorted().collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static String ownClasses() {
    try {
      return Path.of(
              PeerClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
