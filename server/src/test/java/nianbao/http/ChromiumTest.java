package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
  @TempDir Path folder;
  private Path program = Path.of("");

  @BeforeEach
  void install() throws IOException {
    program = Files.createFile(folder.resolve("chromium"));
    assertTrue(program.toFile().setExecutable(true));
  }

  private static Properties properties(String name, String value) {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    return properties;
  }

  @Test
  void thePropertyComesFirst() {
    assertEquals(
        Optional.of(program),
        Chromium.find(
            properties(Chromium.PROPERTY, program.toString()),
            Map.of(Chromium.VARIABLE, "/no/such/program")));
  }

  @Test
  void thenTheVariable() {
    assertEquals(
        Optional.of(program),
        Chromium.find(new Properties(), Map.of(Chromium.VARIABLE, program.toString())));
  }

  @Test
  void aNamedOneThatIsMissingIsNotReplacedByAnother() {
    assertEquals(
        Optional.empty(),
        Chromium.find(
            properties(Chromium.PROPERTY, "/no/such/program"), Map.of("PATH", folder.toString())));
  }

  @Test
  void theSearchPathIsLookedThrough() {
    Optional<Path> found =
        Chromium.find(new Properties(), Map.of("PATH", "/no/such/folder:" + folder));

    assertTrue(found.isPresent());
  }

  @Test
  void theTestsAreRequiredByPropertyOrVariable() {
    assertTrue(Chromium.isRequired(properties(Chromium.REQUIRED, "required"), Map.of()));
    assertTrue(Chromium.isRequired(new Properties(), Map.of(Chromium.REQUIRED, "required")));
    assertFalse(Chromium.isRequired(new Properties(), Map.of()));
  }
}
