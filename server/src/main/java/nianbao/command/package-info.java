/**
 * The command line: one class for each command, parsed by picocli.
 *
 * <p>{@link nianbao.command.Main} runs the command, which opens its {@link
 * nianbao.command.data.DataFolder}, reads or writes the index through the interfaces of {@code
 * search}, {@code index} and {@code library}, and prints results with {@link
 * nianbao.command.TerminalPrinter} or as the JSON of {@code answer}. {@code serve} remembers its
 * folders in {@link nianbao.command.data.KnownCollections} and runs {@link
 * nianbao.command.Serving}: a server of {@code http} and the updates of its index. Results go to
 * standard output, everything else to standard error; {@link
 * nianbao.command.terminal.CommandFailure} words what went wrong.
 *
 * <p>May use everything; nothing uses it but the measuring tools.
 */
@NullMarked
package nianbao.command;

import org.jspecify.annotations.NullMarked;
