package nianbao.extract.body;

import java.util.List;
import nianbao.report.Paragraph;
import nianbao.report.Section;
import nianbao.report.StatTable;
import nianbao.report.Warning;

/**
 * The text of a report as it is stored.
 *
 * @param leftOut lines that were dropped as page furniture or as repeats of the title, as printed
 */
public record Body(
    List<Section> sections,
    List<Paragraph> paragraphs,
    List<StatTable> tables,
    List<Warning> warnings,
    List<String> leftOut) {}
