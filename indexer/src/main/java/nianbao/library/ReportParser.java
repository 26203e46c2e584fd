package nianbao.library;

import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;

/** Parses a file's bytes into a report. Called from several threads at once. */
@FunctionalInterface
public interface ReportParser {

  /**
   * The report in these bytes.
   *
   * @throws UnreadableException when there is no report in them; the message is for the user
   */
  Report parse(Source source, byte[] bytes) throws UnreadableException;
}
