/**
 * What a person at a terminal sees of results: {@link nianbao.command.terminal.TerminalPrinter}.
 * May use the answers and the findings of reports.
 */
@NullMarked
package nianbao.command.terminal;

import org.jspecify.annotations.NullMarked;
