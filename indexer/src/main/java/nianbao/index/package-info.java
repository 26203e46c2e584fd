/**
 * Reports into a Lucene index: the writer {@link nianbao.index.ReportSink}, the fields, and the
 * analysis.
 */
@NullMarked
package nianbao.index;

import org.jspecify.annotations.NullMarked;
