package nianbao.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import nianbao.command.Main;
import picocli.CommandLine;

/**
 * A command that ran in this process.
 *
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record Run(int exitCode, String out, String err) {
  static Run of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exitCode =
        Main.run(
            any -> new CommandLine(new Bench()), new PrintWriter(out), new PrintWriter(err), texts);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
