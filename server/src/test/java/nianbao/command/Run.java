package nianbao.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command that ran in this process; or {@link #process} for one of its own.
 *
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record Run(int exitCode, String out, String err) {
  static Run of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    int exitCode = Main.run(Main::commandLine, new PrintWriter(out), new PrintWriter(err), texts);
    return new Run(exitCode, out.toString(), err.toString());
  }

  /**
   * The program as a process of its own, which is not started yet.
   *
   * @param options for its JVM
   */
  static ProcessBuilder process(List<String> options, Object... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(line::add);
    return new ProcessBuilder(line);
  }
}
