/**
 * Saved web pages, read with jsoup: decoded, freed of menus and other parts around the article,
 * then walked from top to bottom into lines, headings and tables. Uses {@code nianbao.read} and
 * {@code read.text}.
 */
@NullMarked
package nianbao.read.html;

import org.jspecify.annotations.NullMarked;
