/**
 * Word documents, old (read with POI) and new (read part by part, as the library for them is ten
 * times the size of everything here). Uses {@code nianbao.read}, {@code read.text}, and {@code
 * read.zip} for unpacking.
 */
@NullMarked
package nianbao.read.word;

import org.jspecify.annotations.NullMarked;
