package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of how the server is run start it as it can be started. */
class ExamplesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("nianbao.root", ".."), "server", "examples");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private static String read(String example) throws IOException {
    return Files.readString(EXAMPLES.resolve(example));
  }

  private static String line(String text, String beginning) {
    List<String> lines = text.lines().filter(line -> line.startsWith(beginning)).toList();
    assertEquals(1, lines.size(), beginning);
    return lines.getFirst().substring(beginning.length());
  }

  /** What stands behind the jar. */
  private static void assertUnderstood(List<String> line) {
    int jar = line.indexOf("-jar");
    assertTrue(jar > 0 && line.get(jar + 1).endsWith("nianbao.jar"), line.toString());
    List<String> arguments = line.subList(jar + 2, line.size());
    assertEquals("serve", arguments.getFirst());
    Main.commandLine().parseArgs(arguments.toArray(String[]::new));
  }

  @Test
  void theUnitStartsTheServer() throws IOException {
    assertUnderstood(List.of(line(read("nianbao.service"), "ExecStart=").split(" ")));
  }

  @Test
  void systemdUnderstandsTheUnit(@TempDir Path folder) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String unit = read("nianbao.service").replace("/usr/bin/java", java.toString());
    Path copy = Files.writeString(folder.resolve("nianbao.service"), unit);
    Process analyze;
    try {
      analyze =
          new ProcessBuilder("systemd-analyze", "verify", copy.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      System.err.println("NOT TESTED: there is no systemd here to read the example of a unit");
      assumeTrue(false, "no systemd-analyze");
      return;
    }
    String said = new String(analyze.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, analyze.waitFor(), said);
    assertFalse(said.contains("nianbao.service"), said);
  }

  @Test
  void theImageStartsTheServer() throws IOException {
    String image = read("Dockerfile");
    List<String> line = new ArrayList<>();
    Matcher words = QUOTED.matcher(line(image, "ENTRYPOINT ") + line(image, "CMD "));
    while (words.find()) {
      line.add(words.group(1));
    }
    assertUnderstood(line);
    assertTrue(image.contains("\nEXPOSE 8080\n") && read("compose.yaml").contains(":8080:8080\""));
  }

  @Test
  void theProxyAsksTheServerThatTheUnitStarts() throws IOException {
    String proxy = read("nginx.conf");

    assertTrue(proxy.contains("proxy_pass http://127.0.0.1:8080;"), proxy);
    String started = line(read("nianbao.service"), "ExecStart=");
    assertTrue(started.contains("--trusted-proxy 127.0.0.1"), started);
    Matcher name = Pattern.compile("--public-url https://(\\S+)").matcher(started);
    assertTrue(name.find() && proxy.contains("server_name " + name.group(1) + ";"), started);
  }
}
