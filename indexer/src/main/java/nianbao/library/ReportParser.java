package nianbao.library;

import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;

/** Makes a report of a file's bytes. Called on several threads at once. */
@FunctionalInterface
public interface ReportParser {

  /**
   * The report in these bytes.
   *
   * @throws UnreadableException when there is none; the message is for the user
   */
  Report parse(Source source, byte[] bytes) throws UnreadableException;
}
