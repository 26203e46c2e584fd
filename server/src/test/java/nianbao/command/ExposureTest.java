package nianbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nianbao.http.Networks;
import nianbao.http.ServerSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that others reach says at the start what is open to whom. */
@Timeout(120)
class ExposureTest {
  private static String told(ServerSettings settings, boolean readOnly) {
    return String.join("\n", ServeCommand.exposure(settings, 8080, readOnly));
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1,", "localhost,", "::1,", "127.0.0.1, http://localhost:9000"})
  void onThisMachineAloneNothingIsSaid(String host, @Nullable URI reached) {
    assertEquals("", told(new ServerSettings(host, 8080, reached), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0.0.0 | whoever reaches any address of this machine on port 8080 can search and read",
        ":: | whoever reaches any address of this machine on port 8080 can search and read",
        "192.0.2.5 | whoever reaches 192.0.2.5 on port 8080 can search and read"
      })
  void whoReachesItIsSaid(String host, String who) {
    String told = told(new ServerSettings(host, 8080, null), false);

    assertTrue(told.startsWith("open to others: " + who), told);
    assertTrue(told.contains("takes the token below"), told);
    assertTrue(told.contains("Nothing is encrypted"), told);
    assertTrue(told.contains("by --public-url"), told);
    assertFalse(told.contains("/metrics"), told);
    String readOnly = told(new ServerSettings(host, 8080, null), true);
    assertTrue(readOnly.contains("Nothing can be imported or corrected"), readOnly);
    assertFalse(readOnly.contains("token"), readOnly);
  }

  @Test
  void behindAProxyItIsTheProxyThatLetsThrough() {
    Networks proxies = Networks.of(List.of("127.0.0.1"));
    String told =
        told(
            new ServerSettings(
                "127.0.0.1", 8080, URI.create("https://reports.example"), proxies, proxies, null),
            false);

    assertTrue(told.startsWith("open to others: whoever a proxy on this machine lets"), told);
    assertTrue(told.endsWith("/metrics answers the addresses of --metrics-for."), told);
    assertFalse(told.contains("encrypted") || told.contains("--public-url"), told);
  }

  @Test
  void itIsPrintedBeforeAnythingIsIndexed(@TempDir Path folder) throws Exception {
    Path reports = OfficeFiles.writeTwo(folder);
    Process process =
        Run.process(
                List.of(),
                "serve",
                "--port=0",
                "--reports=" + reports,
                "--data=" + folder.resolve("data"),
                "--public-url=https://reports.example")
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertTrue(out.readLine().startsWith("open to others: whoever a proxy on this machine"));
      assertTrue(out.readLine().startsWith("Importing and correcting takes the token below"));
      assertTrue(out.readLine().startsWith("token for importing and correcting reports: "));
      assertTrue(out.readLine().startsWith("2 reports at http://127.0.0.1:"));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
