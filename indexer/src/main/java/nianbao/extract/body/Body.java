package nianbao.extract.body;

import java.util.List;
import nianbao.report.Paragraph;
import nianbao.report.Section;
import nianbao.report.StatTable;
import nianbao.report.Warning;

/**
 * The text of a report.
 *
 * @param leftOut lines that are page furniture, as printed
 */
public record Body(
    List<Section> sections,
    List<Paragraph> paragraphs,
    List<StatTable> tables,
    List<Warning> warnings,
    List<String> leftOut) {}
