package nianbao.command.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The values of options that are not typed: of {@code --public-url} the environment variable {@code
 * NIANBAO_PUBLIC_URL}, else the line {@code public-url = …} of a file. Of {@code serve} all options
 * can be configured so, of other commands {@code --data} and {@code --cluster…}: what is searched
 * for changes with every search.
 *
 * <p>The file is the one that {@code NIANBAO_CONFIG} names, else {@code nianbao/nianbao.properties}
 * in {@code $XDG_CONFIG_HOME} or {@code ~/.config}, and in UTF-8.
 */
public final class Configuration implements IDefaultValueProvider {
  private static final String DATA = "--data";
  private static final String VARIABLE = "NIANBAO_";

  /** The file's own name. */
  private static final String FILE = VARIABLE + "CONFIG";

  /** Options that do something else than the command. */
  private static final Set<String> ASIDE = Set.of("--help", "--version");

  private final Map<String, String> environment;
  private final List<String> typed;
  private final Path file;
  private final Properties lines = new Properties();

  /**
   * What holds for a process.
   *
   * @param environment its variables
   * @param home the folder of its user
   * @param typed its arguments
   * @throws IOException when the file can't be read, or is named and not there
   */
  public Configuration(Map<String, String> environment, Path home, String... typed)
      throws IOException {
    this.environment = Map.copyOf(environment);
    this.typed = List.of(typed);
    String named = environment.getOrDefault(FILE, "");
    this.file =
        named.isBlank()
            ? BaseDirectory.of(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                .resolve("nianbao")
                .resolve("nianbao.properties")
            : Path.of(named);
    if (!named.isBlank() || Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        lines.load(reader);
      } catch (CharacterCodingException e) {
        throw new IOException(file + " is not in UTF-8", e);
      } catch (IllegalArgumentException e) {
        throw new IOException(file + " has a \\u that is not followed by four digits", e);
      }
    }
  }

  /**
   * A value and where it is from.
   *
   * @param source the variable, or the file
   */
  public record Configured(String value, String source) {}

  /** The file that is read, whether it is there or not. */
  public Path file() {
    return file;
  }

  /** What is configured for an option that isn't typed; {@code null} for nothing. */
  public @Nullable Configured of(OptionSpec option) {
    if (!isConfigurable(option) || isTyped(option)) {
      return null;
    }
    String key = key(option);
    String variable = VARIABLE + key.toUpperCase(Locale.ROOT).replace('-', '_');
    String set = environment.getOrDefault(variable, "");
    if (!set.isBlank()) {
      return new Configured(set.strip(), variable);
    }
    String line = lines.getProperty(key, "");
    return line.isBlank() ? null : new Configured(line.strip(), file.toString());
  }

  /** An option without a value that is typed would else be the opposite of what is configured. */
  private boolean isTyped(OptionSpec option) {
    String name = option.longestName();
    String negated = "--no-" + key(option);
    return typed.stream()
        .anyMatch(
            one ->
                one.equals(name)
                    || one.startsWith(name + '=')
                    || (option.negatable() && one.equals(negated)));
  }

  private static boolean isConfigurable(OptionSpec option) {
    return option.longestName().equals(DATA)
        || option.longestName().startsWith(ClusterOption.NAME)
        || (option.command().name().equals("serve") && !ASIDE.contains(option.longestName()));
  }

  /** The options that can be configured for a command, by name. */
  static List<OptionSpec> options(CommandSpec command) {
    return command.options().stream()
        .filter(Configuration::isConfigurable)
        .sorted((a, b) -> key(a).compareTo(key(b)))
        .toList();
  }

  /** Name of an option in the file. */
  static String key(OptionSpec option) {
    return option.longestName().substring(2);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    Configured configured = argument instanceof OptionSpec option ? of(option) : null;
    return configured == null ? null : configured.value();
  }

  /**
   * Checks that the file names nothing that there isn't.
   *
   * @param serve the command whose options can be configured
   * @throws IOException when it does: a word that is misspelt would do nothing
   */
  public void check(CommandSpec serve) throws IOException {
    Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
    options(serve).forEach(option -> unknown.remove(key(option)));
    if (!unknown.isEmpty()) {
      throw new IOException(
          file
              + " has '"
              + unknown.iterator().next()
              + "', which is no option of nianbao serve; nianbao config lists them.");
    }
  }
}
