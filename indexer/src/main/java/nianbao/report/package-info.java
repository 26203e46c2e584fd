/**
 * The data model of a report: plain values, independent of files, Lucene and HTTP. A {@link
 * nianbao.report.Report} has its {@link nianbao.report.Source}, which identifies it, a {@link
 * nianbao.report.Header} with the evidence for each value, its text in {@link
 * nianbao.report.Section}s and {@link nianbao.report.Paragraph}s, its tables with their {@link
 * nianbao.report.Figures}, and the {@link nianbao.report.Finding}s about it. {@link
 * nianbao.report.RecordJson} writes such values as JSON and reads them back.
 *
 * <p>Uses no other package of the project.
 */
@NullMarked
package nianbao.report;

import org.jspecify.annotations.NullMarked;
