package nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that the first table names beside what is promised are there; each promise has one. */
class PromisesTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @ParameterizedTest
  @ValueSource(strings = {"RELIABILITY.md", "SECURITY.md"})
  void everyPromiseNamesItsTests(String file) throws IOException {
    Path root = Path.of(System.getProperty("nianbao.root", ".."));
    Set<String> tests = new TreeSet<>();
    for (String module : List.of("indexer", "server", "server/bench")) {
      try (Stream<Path> sources = Files.walk(root.resolve(module).resolve("src/test/java"))) {
        sources.map(path -> path.getFileName().toString().replace(".java", "")).forEach(tests::add);
      }
    }
    List<String> rows =
        Files.readAllLines(root.resolve("server").resolve(file)).stream()
            .dropWhile(line -> !line.startsWith("| "))
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertTrue(rows.size() > 8, rows.size() + " rows");
    for (String row : rows.subList(2, rows.size())) {
      List<String> named = TEST.matcher(row).results().map(found -> found.group(1)).toList();
      assertTrue(!named.isEmpty(), row);
      named.forEach(test -> assertTrue(tests.contains(test), test));
    }
    assertEquals("|---", rows.get(1).substring(0, 4));
  }
}
