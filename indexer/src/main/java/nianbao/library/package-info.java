/**
 * Keeps an index up to date with folders of files. {@link nianbao.library.Library} leads: what is
 * kept and not indexed is read again, then the files of each {@link
 * nianbao.library.ReportCollection} are listed, read on all processors, corrected by the tables
 * that people put beside them ({@code sidecar}) and handed to the index's writer, and what is gone
 * is removed. The bytes are kept in the {@link nianbao.library.OriginalStore} and what was read
 * when in the {@link nianbao.library.CaptureLog}, so that a report can be checked, and the index
 * built anew, when the folder it came from is gone.
 *
 * <p>May use the readers of files and the index's writer, not Lucene. Which parser makes a report
 * of the bytes is its caller's choice.
 */
@NullMarked
package nianbao.library;

import org.jspecify.annotations.NullMarked;
