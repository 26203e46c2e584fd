/**
 * What a person at a terminal sees: results, as {@link nianbao.command.terminal.TerminalPrinter}
 * shows them, why something can't be done, and the version. May use the answers and the findings of
 * reports.
 */
@NullMarked
package nianbao.command.terminal;

import org.jspecify.annotations.NullMarked;
