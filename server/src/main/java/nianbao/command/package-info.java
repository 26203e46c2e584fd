/** The command line: one class a command, picocli does the parsing. */
@NullMarked
package nianbao.command;

import org.jspecify.annotations.NullMarked;
