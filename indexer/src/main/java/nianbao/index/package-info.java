/**
 * Reports into a Lucene index, in this order: {@link nianbao.index.AnalyzedReport} cuts a report
 * into words and phrases, on many threads; {@link nianbao.index.ReportSink} is handed it and writes
 * it as one block of documents, whose fields {@link nianbao.index.IndexFields} lists; {@link
 * nianbao.index.IndexFolder} says where, one folder for each format of the index. {@link
 * nianbao.index.StoredReport} gives a report back as it was.
 *
 * <p>May use Lucene, what a report is, its figures and offices, and the analysis of text and words;
 * knows nothing of files of reports, searches and commands.
 */
@NullMarked
package nianbao.index;

import org.jspecify.annotations.NullMarked;
