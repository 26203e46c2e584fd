/**
 * Saves documents as office programs do: {@code TextDocument} as word processors, {@code
 * SheetDocument} as spreadsheets. Uses {@code nianbao.read} for the blocks of a document, and POI
 * for old workbooks.
 */
@NullMarked
package nianbao.sample.office;

import org.jspecify.annotations.NullMarked;
