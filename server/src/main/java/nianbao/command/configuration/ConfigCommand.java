package nianbao.command.configuration;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nianbao.command.configuration.Configuration.Configured;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code nianbao config}: what holds for {@code serve} when nothing is typed, and where from. */
@Command(
    name = "config",
    description = "Prints what holds for nianbao serve, and where it is configured.",
    footer = {
      "",
      "Every option of nianbao serve can be configured: --public-url by the environment variable",
      "NIANBAO_PUBLIC_URL, or by a line of the file that NIANBAO_CONFIG names, else of",
      "~/.config/nianbao/nianbao.properties. What is typed goes before the environment, and that",
      "before the file. Options without a value are true or false there.",
      "",
      "Examples:",
      "  nianbao config | grep public-url",
      "  nianbao config | grep -v default"
    },
    mixinStandardHelpOptions = true)
public final class ConfigCommand implements Callable<Integer> {
  private final Supplier<CommandSpec> serve;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  /**
   * @param serve the command that is configured
   */
  public ConfigCommand(Supplier<CommandSpec> serve) {
    this.serve = serve;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration =
        (Configuration) Objects.requireNonNull(spec.defaultValueProvider());
    CommandSpec configured = serve.get();
    configuration.check(configured);
    PrintWriter out = spec.commandLine().getOut();
    for (OptionSpec option : Configuration.options(configured)) {
      Configured value = configuration.of(option);
      out.printf(
          "%-20s %-32s %s%n",
          Configuration.key(option),
          value == null ? standard(option.initialValue()) : value.value(),
          value == null ? "default" : value.source());
    }
    String there = Files.exists(configuration.file()) ? "" : ", which is not there";
    out.println("file: " + configuration.file() + there);
    return 0;
  }

  /** As one would write it; a dash when the server decides, or there is none. */
  private static String standard(@Nullable Object value) {
    if (value instanceof Collection<?> all) {
      value = all.isEmpty() ? null : all.stream().map(Object::toString).collect(joining(","));
    }
    return value == null ? "-" : value.toString();
  }
}
