/**
 * Keeps an index up to date with folders of files: {@link nianbao.library.Library} follows the
 * folders, reads what is new in them, corrects it by the tables that people put beside the files,
 * hands it to the index's writer, and keeps the original bytes, so that a report can be checked
 * when the folder it came from is gone.
 */
@NullMarked
package nianbao.library;

import org.jspecify.annotations.NullMarked;
