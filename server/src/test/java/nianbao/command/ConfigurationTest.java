package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nianbao.command.configuration.Configuration;
import nianbao.command.terminal.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is typed, else in the environment, else in a file, else by default. */
@Timeout(60) // a server that starts would run until it is stopped
class ConfigurationTest {
  @TempDir private Path home;
  private final Map<String, String> environment = new HashMap<>();

  private Path file(String lines) throws IOException {
    Path file = home.resolve(".config/nianbao/nianbao.properties");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, lines);
  }

  private Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(this::program, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private CommandLine program(String... arguments) {
    try {
      return Main.commandLine(new Configuration(environment, home, arguments), arguments);
    } catch (IOException e) {
      throw new CommandFailure(CommandFailure.reason(e));
    }
  }

  /** The value that a command gets. */
  private Object value(String option, String... arguments) {
    OptionSpec found =
        Objects.requireNonNull(program(arguments).parseArgs(arguments).subcommand())
            .commandSpec()
            .findOption(option);
    return String.valueOf(found.<Object>getValue());
  }

  @Test
  void theEnvironmentGoesBeforeTheFileAndWhatIsTypedBeforeBoth() throws IOException {
    assertEquals("8080", value("port", "serve"));
    file("port = 1001\nreports: /srv/年报\n");
    assertEquals("1001", value("port", "serve"));
    assertEquals("[/srv/年报]", value("reports", "serve"));
    environment.put("NIANBAO_PORT", " 1002 ");
    assertEquals("1002", value("port", "serve"));
    assertEquals("1003", value("port", "serve", "--port", "1003"));
    environment.put("NIANBAO_PORT", "");
    assertEquals("1001", value("port", "serve"));
  }

  @ParameterizedTest
  @CsvSource({
    "log-requests, LOG_REQUESTS, true, --log-requests, true",
    "log-requests, LOG_REQUESTS, false, --log-requests, true",
    "no-import, NO_IMPORT, true, --no-import, true",
    "watch, WATCH, true, --watch, true",
    "watch, WATCH, true, --no-watch, false",
    "watch, WATCH, false, --watch, true"
  })
  void anOptionWithoutAValueIsTrueOrFalse(
      String option, String variable, String configured, String typed, String value) {
    environment.put("NIANBAO_" + variable, configured);

    assertEquals(configured, value(option, "serve"));
    assertEquals(value, value(option, "serve", typed));
  }

  @Test
  void severalValuesAreSeparatedByCommasWhereTheyAreWhenTyped() {
    environment.put("NIANBAO_TRUSTED_PROXY", "127.0.0.1,10.0.0.0/8");

    assertEquals("[127.0.0.1, 10.0.0.0/8]", value("trusted-proxy", "serve"));
    assertEquals("[::1]", value("trusted-proxy", "serve", "--trusted-proxy", "::1"));
  }

  @Test
  void ofASearchOnlyTheDataAreConfigured() {
    environment.put("NIANBAO_DATA", "/srv/data");
    environment.put("NIANBAO_YEAR", "2019");
    environment.put("NIANBAO_PUBLIC_URL", "https://reports.example");

    assertEquals("/srv/data", value("data", "search", "x"));
    assertEquals("null", value("year", "search", "x"));
    assertEquals("http://127.0.0.1:8080", value("public-url", "search", "x"));
  }

  @Test
  void theFileMayBeNamedOrBeWhereTheSystemKeepsSuch() throws IOException {
    Path other = home.resolve("other");
    Files.createDirectories(other.resolve("nianbao"));
    Files.writeString(other.resolve("nianbao/nianbao.properties"), "port = 1\n");
    Path named = Files.writeString(home.resolve("a.properties"), "port = 2\n");
    file("port = 3\n");

    assertEquals("3", value("port", "serve"));
    environment.put("XDG_CONFIG_HOME", other.toString());
    assertEquals("1", value("port", "serve"));
    environment.put("NIANBAO_CONFIG", named.toString());
    assertEquals("2", value("port", "serve"));
    environment.put("NIANBAO_CONFIG", home.resolve("none").toString());
    Run run = run("serve");
    assertEquals(1, run.exitCode());
    assertEquals("nianbao: " + home.resolve("none") + ": no such file.\n", run.err());
  }

  @Test
  void configPrintsWhatHoldsAndWhereFrom() throws IOException {
    Path file = file("public-url = https://reports.example\n");
    environment.put("NIANBAO_PORT", "1002");

    Run run = run("config");

    assertEquals(0, run.exitCode(), run.err());
    String out = run.out().replaceAll(" +", " ");
    assertTrue(out.contains("\nport 1002 NIANBAO_PORT\n"), out);
    assertTrue(out.contains("\npublic-url https://reports.example " + file + "\n"), out);
    assertTrue(out.contains("\nhost 127.0.0.1 default\n"), out);
    assertTrue(out.contains("\nwatch - default\n"), out);
    assertTrue(out.contains("\nlog-requests false default\n"), out);
    assertTrue(out.endsWith("\nfile: " + file + "\n"), out);
    Files.delete(file);
    assertTrue(run("config").out().endsWith("\nfile: " + file + ", which is not there\n"));
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() throws IOException {
    Path file = file("port = x\n");
    Run port = run("serve");
    assertEquals(2, port.exitCode());
    assertTrue(
        port.err()
            .startsWith(
                "nianbao: Invalid value for option '--port': 'x' is not a number, in "
                    + file
                    + "\n"),
        port.err());
    Run typed = run("serve", "--port=y");
    assertTrue(typed.err().contains("'y' is not a number\n"), typed.err());

    file("prot = 8080\n");
    for (String command : new String[] {"serve", "config"}) {
      Run unknown = run(command);
      assertEquals(1, unknown.exitCode());
      assertEquals(
          "nianbao: "
              + file
              + " has 'prot', which is no option of nianbao serve; nianbao config lists them.\n",
          unknown.err());
    }
  }
}
