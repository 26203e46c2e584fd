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
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is shipped, and what a first start has to fetch and build for it. */
class ProductTest {
  private static final Path ROOT = Path.of(System.getProperty("nianbao.root", "../.."));

  /** Where the classes of the project and of all its libraries lie in the jar. */
  private static final List<String> LIBRARIES =
      List.of(
          "com/github/difflib/",
          "com/github/rzymek/opczip/", // fastexcel
          "com/google/errorprone/", // annotations of Gson's classes
          "com/google/gson/",
          "de/siegmar/fastcsv/",
          "io/prometheus/metrics/",
          "io/smallrye/common/", // JBoss Threads
          "io/undertow/",
          "nianbao/",
          "org/apache/commons/", // Codec, IO: POI; Logging: PDFBox
          "org/apache/fontbox/", // PDFBox
          "org/apache/logging/", // Log4j's API: POI
          "org/apache/lucene/",
          "org/apache/pdfbox/",
          "org/apache/poi/",
          "org/dhatim/fastexcel/",
          "org/jboss/", // Logging, Threads: Undertow
          "org/jsoup/",
          "org/netpreserve/jwarc/",
          "org/jspecify/",
          "org/tartarus/snowball/", // Lucene's common analysis: smartcn
          "org/wildfly/", // XNIO
          "org/xnio/", // Undertow
          "picocli/");

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
    Set<String> unknown = new TreeSet<>();
    Set<String> missing = new TreeSet<>(LIBRARIES);
    for (String name : entries()) {
      if (name.endsWith(".class") && !name.startsWith("META-INF/")) {
        LIBRARIES.stream()
            .filter(name::startsWith)
            .findFirst()
            .ifPresentOrElse(missing::remove, () -> unknown.add(name));
      }
    }

    assertEquals(Set.of(), unknown);
    assertEquals(Set.of(), missing, "named, but not there");
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
