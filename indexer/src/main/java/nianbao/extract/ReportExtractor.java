package nianbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import nianbao.extract.body.Body;
import nianbao.extract.body.BodyReader;
import nianbao.extract.body.PicturedTables;
import nianbao.extract.header.HeaderReader;
import nianbao.extract.intake.WholeReport;
import nianbao.figures.FigureReader;
import nianbao.figures.Form;
import nianbao.figures.Forms;
import nianbao.findings.ReportFindings;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.beside.Companions;
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

  private static final String BREAKS_OFF = "breaks-off";

  /** A page that was saved from a folder names that. */
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S{3,2000}");

  private ReportExtractor() {}

  /**
   * Reads a file and extracts its report, on its own.
   *
   * @throws UnreadableException when the file can't be read at all or holds no report; the message
   *     says why
   */
  public static Report read(Source source, byte[] bytes) throws UnreadableException {
    return read(source, bytes, Companions.NONE);
  }

  /**
   * Reads a file and the frames and attachments that hold what it lacks, and extracts its report.
   *
   * @param others the files beside it
   * @throws UnreadableException when the file can't be read at all or holds no report; the message
   *     says why
   */
  public static Report read(Source source, byte[] bytes, Companions others)
      throws UnreadableException {
    RawDocument document = DocumentFormat.read(source.path(), bytes);
    WholeReport whole = WholeReport.of(document, source.path(), others);
    Report report = extract(source.withParts(whole.parts()), whole.document());
    List<Warning> warnings = new ArrayList<>(whole.warnings());
    if (arePictured(whole, report)) {
      warnings.add(PicturedTables.warning(String.join(", ", whole.pictures())));
    }
    warnings.addAll(report.warnings());
    return report.withWarnings(warnings);
  }

  private static boolean arePictured(WholeReport whole, Report report) {
    return !whole.pictures().isEmpty()
        && whole.warnings().isEmpty()
        && report.tables().isEmpty()
        && report.warnings().stream().noneMatch(w -> w.kind().equals(PicturedTables.KIND))
        && PicturedTables.areAnnounced(report.paragraphs());
  }

  /**
   * Extracts the report from a document. Every document yields one; what it does not state stays
   * unknown.
   *
   * @param source where the document came from; its path is never used as evidence
   */
  public static Report extract(Source source, RawDocument document) {
    HeaderReader reader = new HeaderReader(document);
    Body body = BodyReader.read(reader.titles(), reader.body());
    Header header = withForm(reader.header(), body);
    List<String> leftOut = new ArrayList<>(reader.leftOut());
    leftOut.addAll(body.leftOut());
    leftOut.addAll(document.leftOut());
    FigureReader.Reading figures =
        FigureReader.read(body.tables(), Forms.STANDARD.byId(header.form()));
    List<Warning> warnings = new ArrayList<>(reader.warnings());
    if (document.breaksOff()) {
      String message = "The file ends in the middle of the report; get it again.";
      warnings.add(Warning.ofReport(BREAKS_OFF, message, null));
    }
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

  /** The header with the form that its tables follow, if their headings alone didn't show it. */
  private static Header withForm(Header header, Body body) {
    Integer year = header.reportYear();
    Form form = header.form() == null ? Forms.STANDARD.inTables(body.tables(), year) : null;
    return form == null ? header : header.withForm(form.id(), Forms.STANDARD.expected(year, form));
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
