package nianbao.bench;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is shipped, and what a first start has to fetch and build for it. */
class ProductTest {
  private static final Path ROOT = Path.of(System.getProperty("nianbao.root", "../.."));

  /** Everything that is unpacked into the jar, as group and artifact. */
  private static final Set<String> LIBRARIES =
      Set.of(
          "com.google.code.gson/gson",
          "com.google.errorprone/error_prone_annotations",
          "commons-codec/commons-codec",
          "commons-io/commons-io",
          "commons-logging/commons-logging",
          "info.picocli/picocli",
          "io.smallrye.common/smallrye-common-annotation",
          "io.smallrye.common/smallrye-common-constraint",
          "io.smallrye.common/smallrye-common-cpu",
          "io.smallrye.common/smallrye-common-function",
          "io.undertow/undertow-core",
          "nianbao/nianbao-indexer",
          "nianbao/nianbao-samples",
          "nianbao/nianbao-server",
          "nianbao/nianbao-web",
          "org.apache.logging.log4j/log4j-api",
          "org.apache.pdfbox/fontbox",
          "org.apache.pdfbox/pdfbox",
          "org.apache.pdfbox/pdfbox-io",
          "org.jboss.logging/jboss-logging",
          "org.jboss.threads/jboss-threads",
          "org.jboss.xnio/xnio-api",
          "org.jboss.xnio/xnio-nio",
          "org.jsoup/jsoup",
          "org.wildfly.client/wildfly-client-config",
          "org.wildfly.common/wildfly-common");

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(ROOT.resolve("server/target/nianbao.jar").toFile())) {
      return jar.stream().map(JarEntry::getName).toList();
    }
  }

  @Test
  void theJarHasNeitherTheGeneratorOfSamplesNorTheMeasuringTools() throws IOException {
    List<String> entries = entries();

    assertEquals(
        List.of(),
        entries.stream()
            .filter(name -> name.startsWith("nianbao/sample/") || name.startsWith("nianbao/bench/"))
            .toList());
    assertTrue(entries.contains("nianbao/samples.zip"), "the bundled samples");
    assertTrue(entries.contains("nianbao/command/Main.class"), "the program");
  }

  @Test
  void theJarIsMadeOfTheNamedLibraries() throws IOException {
    Set<String> found =
        entries().stream()
            .filter(name -> name.startsWith("META-INF/maven/") && name.endsWith("/pom.xml"))
            .map(name -> name.substring("META-INF/maven/".length(), name.lastIndexOf('/')))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(new TreeSet<>(LIBRARIES), found);
  }

  @Test
  void toStartItNothingElseOfTheProjectIsBuilt() throws Exception {
    Map<String, Element> modules = modules();
    Set<String> needed = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of("nianbao-server"));
    while (!open.isEmpty()) {
      String module = open.removeLast();
      if (needed.add(module)) {
        open.addAll(dependencies(requireNonNull(modules.get(module), module), modules.keySet()));
      }
    }

    assertEquals(
        Set.of("nianbao-indexer", "nianbao-samples", "nianbao-server", "nianbao-web"), needed);
    assertTrue(modules.containsKey("nianbao-bench"), "built when it is asked for");
  }

  /** The poms of all modules by artifact. */
  private static Map<String, Element> modules() throws Exception {
    Map<String, Element> modules = new LinkedHashMap<>();
    NodeList names = pom(ROOT).getElementsByTagName("module");
    for (int i = 0; i < names.getLength(); i++) {
      Element pom = pom(ROOT.resolve(names.item(i).getTextContent()));
      modules.put(child(pom, "artifactId"), pom);
    }
    return modules;
  }

  private static Element pom(Path folder) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("pom.xml").toFile())
        .getDocumentElement();
  }

  /** Those of the project's own that are needed without the tests. */
  private static List<String> dependencies(Element pom, Set<String> modules) {
    List<String> found = new ArrayList<>();
    NodeList all = pom.getElementsByTagName("dependency");
    for (int i = 0; i < all.getLength(); i++) {
      Element dependency = (Element) all.item(i);
      String artifact = child(dependency, "artifactId");
      if (modules.contains(artifact) && !child(dependency, "scope").equals("test")) {
        found.add(artifact);
      }
    }
    return found;
  }

  /** The text of a child, empty when there is none. */
  private static String child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i).getNodeName().equals(name)) {
        return children.item(i).getTextContent();
      }
    }
    return "";
  }
}
