package nianbao.extract;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.RawDocument;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.report.Warning;

/**
 * A document to a report: first what stands before the text, then the text, then what both say
 * about the report. Keeps no state and may be shared between threads.
 */
public final class ReportExtractor {

  /**
   * The report in a document. Any document gives one: what it does not say stays unknown.
   *
   * @param source where the document came from; its path is no evidence for anything
   */
  public Report extract(Source source, RawDocument document) {
    Reading reading = Reading.of(document);
    FrontMatter front = reading.front();
    Body body = BodyReader.read(front.titles(), front.body());
    HeaderRules rules = new HeaderRules(reading);
    List<String> leftOut = new ArrayList<>(front.leftOut());
    leftOut.addAll(body.leftOut());
    List<Warning> warnings = new ArrayList<>(rules.warnings());
    warnings.addAll(body.warnings());
    return new Report(
        source,
        rules.header(),
        body.sections(),
        body.paragraphs(),
        body.tables(),
        warnings,
        leftOut);
  }
}
