/**
 * Writes reports to a Lucene index. {@link nianbao.index.AnalyzedReport} first segments a report
 * into words and phrases; a batch of a {@link nianbao.index.ReportSink} takes it as one block of
 * documents, whose fields {@link nianbao.index.IndexFields} lists. {@link
 * nianbao.index.BatchPipeline} fills such batches on all processors, each a segment in memory, and
 * adds them to the index in order. {@link nianbao.index.IndexFolder} decides where the index lies,
 * with one folder per index format, and {@link nianbao.index.StoredReport} restores a report from
 * its stored fields.
 *
 * <p>May use Lucene, the report model, figures and offices, and the analysis of text and words;
 * knows nothing of report files, searches and commands.
 */
@NullMarked
package nianbao.index;

import org.jspecify.annotations.NullMarked;
