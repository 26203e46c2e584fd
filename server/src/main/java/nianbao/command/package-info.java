/**
 * The command line: one class a command, picocli does the parsing.
 *
 * <p>{@link nianbao.command.Main} finds the command; it opens its {@link
 * nianbao.command.DataFolder}, reads or writes the index through the interfaces of {@code search},
 * {@code index} and {@code library}, and prints results by {@link nianbao.command.TerminalPrinter}
 * or as the JSON of {@code answer}. {@link nianbao.command.Serving} keeps a server and its index
 * going. Results go to standard output, all else to standard error; {@link
 * nianbao.command.CommandFailure} words what went wrong.
 */
@NullMarked
package nianbao.command;

import org.jspecify.annotations.NullMarked;
