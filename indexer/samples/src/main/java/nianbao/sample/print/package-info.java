/**
 * What a file is printed in: page or plain text, encoding, script, characters, damage to the text.
 * May use {@code random} and {@code truth}.
 */
@NullMarked
package nianbao.sample.print;

import org.jspecify.annotations.NullMarked;
