/**
 * Characters: folding of width, case and script, the literal tokens that exact search and
 * highlights are made of, and wordings with gaps. Depends on nothing of the project.
 */
@NullMarked
package nianbao.text;

import org.jspecify.annotations.NullMarked;
