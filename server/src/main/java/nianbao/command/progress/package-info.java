/** What the commands say of an update while it goes on. */
@NullMarked
package nianbao.command.progress;

import org.jspecify.annotations.NullMarked;
