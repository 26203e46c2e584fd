package nianbao.library;

import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
import nianbao.report.Report;
import nianbao.report.Source;

/** Parses a file's bytes into a report. Called from several threads at once. */
@FunctionalInterface
public interface ReportParser {

  /**
   * The report in these bytes.
   *
   * @param others the files beside the source, which may hold its text or its tables
   * @throws UnreadableException when there is no report in them; the message is for the user
   */
  Report parse(Source source, byte[] bytes, Companions others) throws UnreadableException;
}
