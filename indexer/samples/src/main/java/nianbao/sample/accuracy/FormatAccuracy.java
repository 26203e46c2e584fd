package nianbao.sample.accuracy;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.format.DocumentFormat;
import nianbao.report.Header;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.office.OfficeFormat;
import nianbao.sample.truth.SampleReport;
import org.jspecify.annotations.Nullable;

/**
 * How accurately reports are read that office programs saved: the same report in every format. Its
 * cells are compared with its truth, its header with what is read of the same text without a
 * format.
 */
public final class FormatAccuracy {

  /** What was counted of a format. */
  private static final class Count {
    private Matches numbers = Matches.NONE;
    private int blanksAsZero;
    private int reports;
    private int sameHeaders;
    private String example = "";
  }

  private final Map<OfficeFormat, Count> counts = new EnumMap<>(OfficeFormat.class);

  private FormatAccuracy() {}

  /** Saves those samples that are pages with tables in every format, and reads them again. */
  public static FormatAccuracy measure(Stream<SampleReport> samples) throws UnreadableException {
    FormatAccuracy accuracy = new FormatAccuracy();
    for (Iterator<SampleReport> all = samples.iterator(); all.hasNext(); ) {
      SampleReport sample = all.next();
      if (sample.extension().equals(".html") && !sample.truth().cells().isEmpty()) {
        accuracy.add(sample);
      }
    }
    return accuracy;
  }

  private void add(SampleReport sample) throws UnreadableException {
    List<Block> blocks = DocumentFormat.read("a.html", sample.bytes()).blocks();
    Report plain = ReportExtractor.extract(source(".txt"), new RawDocument(blocks, Map.of()));
    for (OfficeFormat format : OfficeFormat.values()) {
      Report report = ReportExtractor.read(source(format.extension()), format.save(blocks));
      CellComparison cells = CellComparison.of(sample.truth().cells(), report.figures());
      Count count = counts.computeIfAbsent(format, key -> new Count());
      count.reports++;
      count.numbers = count.numbers.plus(cells.numbers());
      count.blanksAsZero += cells.blanksAsZero();
      List<String> wrong = new ArrayList<>(cells.wrong());
      String difference = difference(plain.header(), report.header());
      if (difference.isEmpty()) {
        count.sameHeaders++;
      } else {
        wrong.addFirst(difference);
      }
      if (count.example.isEmpty() && !wrong.isEmpty()) {
        count.example = sample.path() + ' ' + wrong.getFirst();
      }
    }
  }

  private static Source source(String extension) {
    return new Source(null, "report" + extension, "0".repeat(64), Instant.EPOCH, null);
  }

  /** The first field in which two headers differ, empty when there is none. */
  private static String difference(Header wanted, Header found) {
    List<List<Object>> fields =
        List.of(
            List.of("title", wanted.title(), found.title()),
            List.of("issuer", said(wanted.issuer()), said(found.issuer())),
            List.of("place", wanted.place(), found.place()),
            List.of("year", said(wanted.reportYear()), said(found.reportYear())),
            List.of("published", said(wanted.publishedOn()), said(found.publishedOn())),
            List.of("written", said(wanted.writtenOn()), said(found.writtenOn())),
            List.of("index number", said(wanted.indexNumber()), said(found.indexNumber())),
            List.of("form", said(wanted.form()), said(found.form())));
    return fields.stream()
        .filter(field -> !field.get(1).equals(field.get(2)))
        .map(field -> field.get(0) + ": " + field.get(1) + " ≠ " + field.get(2))
        .findFirst()
        .orElse("");
  }

  private static String said(@Nullable Object value) {
    return Objects.toString(value);
  }

  /** Matches of numbers in the cells of reports in a format. */
  public Matches numbers(OfficeFormat format) {
    return count(format).numbers;
  }

  /** The share of reports whose header is read as without a format, from 0 to 1. */
  public double sameHeaders(OfficeFormat format) {
    return (double) count(format).sameHeaders / Math.max(1, count(format).reports);
  }

  private Count count(OfficeFormat format) {
    return counts.getOrDefault(format, new Count());
  }

  /** Prints a Markdown table. */
  public void print(PrintWriter out) {
    out.println(
        "| saved as | reports | cells | precision | recall | blank read as 0 | same header |"
            + " for example |\n|---|---:|---:|---:|---:|---:|---:|---|");
    counts.forEach(
        (format, count) ->
            out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.4f | %.4f | %d | %.4f | %s |%n",
                format,
                count.reports,
                count.numbers.wanted(),
                count.numbers.precision(),
                count.numbers.recall(),
                count.blanksAsZero,
                sameHeaders(format),
                count.example.replace('\n', ' ').replace('|', '¦')));
  }
}
