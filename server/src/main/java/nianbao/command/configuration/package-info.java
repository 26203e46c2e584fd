/**
 * What is configured elsewhere than on the command line: {@link
 * nianbao.command.configuration.Configuration}. Depends on no other package of the program.
 */
@NullMarked
package nianbao.command.configuration;

import org.jspecify.annotations.NullMarked;
