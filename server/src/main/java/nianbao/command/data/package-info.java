/** The data folder: what is kept in it, and the commands that check, mend and copy it. */
@NullMarked
package nianbao.command.data;

import org.jspecify.annotations.NullMarked;
