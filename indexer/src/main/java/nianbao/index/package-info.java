/**
 * Reports into a Lucene index: the write door {@link nianbao.index.ReportSink}, the fields, the
 * analysis, and {@link nianbao.index.Library}, which keeps an index up to date with folders of
 * files.
 */
@NullMarked
package nianbao.index;

import org.jspecify.annotations.NullMarked;
