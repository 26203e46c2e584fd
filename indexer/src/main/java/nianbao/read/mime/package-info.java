/**
 * Saved pages ({@code .mht}, {@code .mhtml}): a web page with its frames and pictures in one MIME
 * message. {@code MimePart} takes the message apart, {@code SavedPageReader} finds the page in it
 * and has {@code read.html} read it. Uses {@code nianbao.read}, {@code read.html} and {@code
 * nianbao.text}.
 */
@NullMarked
package nianbao.read.mime;

import org.jspecify.annotations.NullMarked;
