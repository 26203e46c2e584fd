package nianbao.report;

import java.util.List;

/**
 * One annual report: where it came from, what it states about itself, and its text in reading
 * order.
 *
 * @param sections in reading order
 * @param paragraphs in reading order; ordinals are 1, 2, 3 …
 * @param tables in reading order; each row's text is also a paragraph
 * @param figures the figures of the statutory tables among them
 * @param findings where the report contradicts itself, in reading order
 * @param warnings in reading order
 * @param leftOut lines of the source that are page furniture or header block, as printed; not
 *     searchable
 */
public record Report(
    Source source,
    Header header,
    List<Section> sections,
    List<Paragraph> paragraphs,
    List<StatTable> tables,
    Figures figures,
    List<Finding> findings,
    List<Warning> warnings,
    List<String> leftOut) {

  public Report {
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
    warnings = List.copyOf(warnings);
    leftOut = List.copyOf(leftOut);
  }

  /** A copy of the report with other findings. */
  public Report withFindings(List<Finding> found) {
    return new Report(
        source, header, sections, paragraphs, tables, figures, found, warnings, leftOut);
  }

  /** A copy of the report with other warnings. */
  public Report withWarnings(List<Warning> other) {
    return new Report(
        source, header, sections, paragraphs, tables, figures, findings, other, leftOut);
  }

  public ReportId id() {
    return source.id();
  }
}
