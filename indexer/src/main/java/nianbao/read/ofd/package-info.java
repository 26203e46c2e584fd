/**
 * Fixed-layout documents of Chinese offices ({@code .ofd}, GB/T 33190): XML files in a zip file
 * that place characters, lines and pictures on pages.
 *
 * <ol>
 *   <li>{@code OfdPackage} finds the XML files by the locations they name each other by.
 *   <li>{@code OfdContent} reads the objects of a page or template, as the file describes them.
 *   <li>{@code OfdPage} places them on the page, in points.
 *   <li>{@code OfdReader} goes through the documents and pages, and has {@code read.print} make
 *       text and tables.
 * </ol>
 *
 * Uses {@code nianbao.read}, {@code read.office} for the zip file and its XML, and {@code
 * read.print}.
 */
@NullMarked
package nianbao.read.ofd;

import org.jspecify.annotations.NullMarked;
