/**
 * What a report is: plain values, nothing about files, Lucene or HTTP. A {@link
 * nianbao.report.Report} has its {@link nianbao.report.Source}, which is its identity, a {@link
 * nianbao.report.Header} with the evidence for each value, its text in {@link
 * nianbao.report.Section}s and {@link nianbao.report.Paragraph}s, its tables with their {@link
 * nianbao.report.Figures}, and the {@link nianbao.report.Finding}s about it. {@link
 * nianbao.report.RecordJson} keeps such values as JSON.
 *
 * <p>Depends on no other package of the project.
 */
@NullMarked
package nianbao.report;

import org.jspecify.annotations.NullMarked;
