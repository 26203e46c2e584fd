package nianbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import nianbao.extract.body.Body;
import nianbao.extract.body.BodyReader;
import nianbao.extract.header.HeaderReader;
import nianbao.figures.FigureReader;
import nianbao.figures.Forms;
import nianbao.findings.ReportFindings;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.report.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document into a report: first the header, then the text, then the figures and findings
 * that follow from them.
 */
public final class ReportExtractor {

  /** The kind of the warning that names the pages whose text is missing. */
  public static final String PAGES_WITHOUT_TEXT = "pages-without-text";

  /** A page that was saved from a folder names that. */
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S{3,2000}");

  private ReportExtractor() {}

  /**
   * Reads a file and extracts its report.
   *
   * @throws UnreadableException when the file can't be read at all; the message says why
   */
  public static Report read(Source source, byte[] bytes) throws UnreadableException {
    return extract(source, DocumentFormat.read(source.path(), bytes));
  }

  /**
   * Extracts the report from a document. Every document yields one; what it does not state stays
   * unknown.
   *
   * @param source where the document came from; its path is never used as evidence
   */
  public static Report extract(Source source, RawDocument document) {
    HeaderReader reader = new HeaderReader(document);
    Header header = reader.header();
    Body body = BodyReader.read(reader.titles(), reader.body());
    List<String> leftOut = new ArrayList<>(reader.leftOut());
    leftOut.addAll(body.leftOut());
    leftOut.addAll(document.leftOut());
    FigureReader.Reading figures =
        FigureReader.read(body.tables(), Forms.STANDARD.byId(header.form()));
    List<Warning> warnings = new ArrayList<>(reader.warnings());
    warnings.addAll(missingPages(document.pagesWithoutText()));
    warnings.addAll(body.warnings());
    warnings.addAll(figures.warnings());
    Report report =
        new Report(
            at(document.page().address(), source),
            header,
            body.sections(),
            body.paragraphs(),
            body.tables(),
            figures.figures(),
            List.of(),
            warnings,
            leftOut);
    return ReportFindings.addTo(report);
  }

  private static List<Warning> missingPages(List<Integer> pages) {
    if (pages.isEmpty()) {
      return List.of();
    }
    String numbers = ranges(pages);
    String message = "Pages without text, perhaps scanned, are not read: " + numbers + ".";
    return List.of(Warning.ofReport(PAGES_WITHOUT_TEXT, message, numbers));
  }

  /** Page numbers with runs shortened: {@code 2–5, 8}. */
  private static String ranges(List<Integer> pages) {
    StringJoiner ranges = new StringJoiner(", ");
    for (int i = 0; i < pages.size(); ) {
      int from = i;
      do {
        i++;
      } while (i < pages.size() && pages.get(i) == pages.get(i - 1) + 1);
      int last = pages.get(i - 1);
      ranges.add(i - from == 1 ? String.valueOf(last) : pages.get(from) + "–" + last);
    }
    return ranges.toString();
  }

  /** The source with the address that the document itself names, if nothing else named one. */
  private static Source at(@Nullable String address, Source source) {
    if (address == null || source.url() != null || !WEB_ADDRESS.matcher(address).matches()) {
      return source;
    }
    return source.at(address);
  }
}
