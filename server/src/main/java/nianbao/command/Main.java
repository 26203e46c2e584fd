package nianbao.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program {@code nianbao}: its commands, error messages and standard streams. */
@Command(
    name = "nianbao",
    description = "Searches the annual disclosure reports of Chinese government offices.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      ParseCommand.class,
      SearchCommand.class,
      CheckCommand.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandLine.Model.CommandSpec spec;

  public static void main(String[] arguments) {
    start(new Main(), arguments);
  }

  /** Runs a program of picocli commands and exits the JVM with its exit code. */
  public static void start(Runnable program, String[] arguments) {
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    configureLogging();
    System.exit(run(program, writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
  }

  /**
   * Runs a command.
   *
   * @param out for results only
   * @param err for everything else
   * @return the exit code: 0; 1 when something failed; 2 when the arguments are wrong
   */
  public static int run(Runnable program, PrintWriter out, PrintWriter err, String... arguments) {
    int exitCode;
    try {
      exitCode =
          new CommandLine(program)
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
    command.getErr().println("nianbao: " + fault.getMessage());
    command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
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
    try (InputStream configuration = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("logging.properties", e);
    }
  }
}
