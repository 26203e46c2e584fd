/**
 * Files that readers hand in through a page: {@link nianbao.library.imports.ImportFolder} keeps
 * them in a folder of Nianbao's own, which is a collection like any other, and {@link
 * nianbao.library.imports.ImportOutcomes} hears what each update makes of them.
 *
 * <p>May use the library and the formats of archives. Nothing here reads a report.
 */
@NullMarked
package nianbao.library.imports;

import org.jspecify.annotations.NullMarked;
