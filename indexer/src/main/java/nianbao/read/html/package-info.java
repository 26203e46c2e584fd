/**
 * Saved web pages, read with jsoup. {@code HtmlReader} decodes and parses the page, {@code
 * BoilerplateRemover} removes menus and whatever else surrounds the article (class names are in
 * {@code part-names.tsv}), and {@code HtmlBlocks} walks the rest from top to bottom and emits
 * lines, headings and tables. Uses {@code nianbao.read}, {@code read.text} and {@code
 * nianbao.text}.
 */
@NullMarked
package nianbao.read.html;

import org.jspecify.annotations.NullMarked;
