package nianbao.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where a Chromium is: the system property {@code nianbao.chromium}, the variable {@code CHROMIUM},
 * the usual places, the search path.
 */
final class Chromium {
  static final String PROPERTY = "nianbao.chromium";
  static final String VARIABLE = "CHROMIUM";
  static final String REQUIRED = "NIANBAO_BROWSER";

  static final String ADVICE =
      "Browser tests need Chromium: apt-get install chromium fonts-noto-cjk, or name one by"
          + " -Dnianbao.chromium=/path/to/chrome or CHROMIUM=/path/to/chrome";

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private Chromium() {}

  static Optional<Path> find(Properties properties, Map<String, String> environment) {
    return candidates(properties, environment)
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Stream<String> candidates(Properties properties, Map<String, String> environment) {
    String named = properties.getProperty(PROPERTY, environment.getOrDefault(VARIABLE, ""));
    if (!named.isBlank()) {
      return Stream.of(named);
    }
    String path = environment.getOrDefault("PATH", "");
    return Stream.concat(
        USUAL.stream(),
        Arrays.stream(path.split(":", -1)).filter(f -> !f.isEmpty()).map(f -> f + "/chromium"));
  }

  /** Whether browser tests must not be skipped, as on the project's own machines. */
  static boolean isRequired(Properties properties, Map<String, String> environment) {
    return "required"
        .equals(properties.getProperty(REQUIRED, environment.getOrDefault(REQUIRED, "")));
  }
}
