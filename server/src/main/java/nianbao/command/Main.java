package nianbao.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import nianbao.command.configuration.ConfigCommand;
import nianbao.command.configuration.Configuration;
import nianbao.command.configuration.Configuration.Configured;
import nianbao.command.data.BackupCommand;
import nianbao.command.data.RepairCommand;
import nianbao.command.data.RestoreCommand;
import nianbao.command.data.VerifyCommand;
import nianbao.command.terminal.CommandFailure;
import nianbao.command.terminal.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code nianbao}: its commands, error messages and standard streams. */
@Command(
    name = "nianbao",
    description = "Searches the annual disclosure reports of Chinese government offices.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("index", IndexCommand::new);
    COMMANDS.put("parse", ParseCommand::new);
    COMMANDS.put("search", SearchCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("terms", TermsCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("repair", RepairCommand::new);
    COMMANDS.put("backup", BackupCommand::new);
    COMMANDS.put("restore", RestoreCommand::new);
    COMMANDS.put("config", Main::config);
  }

  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  public static void main(String[] arguments) {
    start(Main::commandLine, arguments);
  }

  /**
   * The program for some arguments. It has only the command that these name: picocli takes longer
   * to get to know all of them than the JVM to start. When they name none, it has all.
   */
  public static CommandLine commandLine(String... arguments) {
    try {
      return commandLine(
          new Configuration(System.getenv(), Path.of(System.getProperty("user.home")), arguments),
          arguments);
    } catch (IOException e) {
      throw new CommandFailure(CommandFailure.reason(e));
    }
  }

  /** The program for some arguments, where something is configured. */
  static CommandLine commandLine(Configuration configuration, String... arguments)
      throws IOException {
    CommandLine program = new CommandLine(new Main());
    Supplier<Object> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    if (named == null) {
      COMMANDS.forEach((name, command) -> program.addSubcommand(name, command.get()));
    } else {
      program.addSubcommand(arguments[0], named.get());
    }
    CommandLine serve = program.getSubcommands().get("serve");
    if (named != null && serve != null) {
      configuration.check(serve.getCommandSpec());
    }
    return program
        .setDefaultValueProvider(configuration)
        .registerConverter(int.class, Main::number)
        .registerConverter(URI.class, Main::webAddress);
  }

  private static CommandLine config() {
    CommandLine config =
        new CommandLine(
            new ConfigCommand(() -> CommandSpec.forAnnotatedObject(new ServeCommand())));
    config.getCommandSpec().versionProvider(new Version());
    return config;
  }

  private static int number(String given) {
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + given + "' is not a number");
    }
  }

  private static URI webAddress(String given) {
    try {
      return new URI(given);
    } catch (URISyntaxException e) {
      throw new TypeConversionException("'" + given + "' is not a web address");
    }
  }

  /** Runs a program of picocli commands and exits the JVM with its exit code. */
  public static void start(Function<String[], CommandLine> program, String[] arguments) {
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    configureLogging();
    System.exit(run(program, writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
  }

  /**
   * Runs a command.
   *
   * @param program made for the arguments
   * @param out for results only
   * @param err for everything else
   * @return the exit code: 0; 1 when something failed; 2 when the arguments are wrong
   */
  public static int run(
      Function<String[], CommandLine> program,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    int exitCode;
    try {
      exitCode =
          program
              .apply(arguments)
              .setOut(out)
              .setErr(err)
              .setParameterExceptionHandler(Main::explain)
              .setExecutionExceptionHandler((fault, command, parsed) -> explain(err, fault))
              .execute(arguments);
    } catch (Throwable fault) {
      // Errors such as OutOfMemoryError bypass picocli's handlers.
      exitCode = explain(err, fault);
    }
    out.flush();
    err.flush();
    return exitCode;
  }

  /** Runs when no command was given. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  private static int explain(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    command.getErr().println("nianbao: " + problem(fault));
    command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static String problem(ParameterException fault) {
    if (!(fault instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
      return fault.getMessage() + source(fault);
    }
    String first = "'" + unmatched.getUnmatched().getFirst() + "'";
    CommandLine command = unmatched.getCommandLine();
    return command.getSubcommands().isEmpty()
        ? command.getCommandName() + " takes no argument " + first
        : "there is no command " + first;
  }

  /** Where a value is configured that nobody has typed. */
  private static String source(ParameterException fault) {
    if (!(fault.getArgSpec() instanceof OptionSpec option)
        || !(fault.getCommandLine().getDefaultValueProvider()
            instanceof Configuration configured)) {
      return "";
    }
    Configured value = configured.of(option);
    return value == null ? "" : ", in " + value.source();
  }

  private static int explain(PrintWriter err, Throwable fault) {
    err.println("nianbao: " + CommandFailure.reason(fault));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  private static void configureLogging() {
    // Else JBoss Logging, which Undertow uses, starts the Log4j that POI brings along.
    System.setProperty("org.jboss.logging.provider", "jdk");
    try (InputStream configuration = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("logging.properties", e);
    }
  }
}
