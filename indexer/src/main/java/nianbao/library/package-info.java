/**
 * Keeps an index up to date with folders of files. {@link nianbao.library.Library} runs an update:
 * it first re-reads reports whose originals are stored but which the index lacks; then it lists the
 * files of each {@link nianbao.library.ReportCollection}, reads them on all processors, corrects
 * them with the tables that people put beside them ({@code sidecar}) and with the {@link
 * nianbao.library.CorrectionLog} they made by hand, and hands them to the index writer; finally it
 * removes reports whose files are gone. The {@link nianbao.library.OriginalStore} keeps the bytes
 * of every indexed file and the {@link nianbao.library.CaptureLog} records what was read when, so
 * that reports can be checked and the index rebuilt even after the source folder is gone. The
 * {@link nianbao.library.FormerReports} are those whose files are gone, and where their content is
 * now; the {@link nianbao.library.EarlierVersions} are what the others said before.
 *
 * <p>May use the file readers and the index writer, but not Lucene. The caller supplies the parser
 * that turns bytes into a report.
 */
@NullMarked
package nianbao.library;

import org.jspecify.annotations.NullMarked;
