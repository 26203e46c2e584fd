/**
 * Characters: folding of width, case and script, and the literal tokens that exact search and
 * highlights are made of. Depends on nothing of the project.
 */
@NullMarked
package nianbao.text;

import org.jspecify.annotations.NullMarked;
