package nianbao.index;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nianbao.figures.FigureReader;
import nianbao.figures.Forms;
import nianbao.report.Evidence;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.Warning;
import org.jspecify.annotations.Nullable;

/** A report as the index stores it: a summary for lists of hits, and the rest for its page. */
public final class StoredReport {

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(LocalDate.class, asText(LocalDate::parse))
          .registerTypeAdapter(Instant.class, asText(Instant::parse))
          .create();

  private StoredReport() {}

  /** What a list of hits shows. The header is without its evidence. */
  public record Summary(Source source, Header header, List<Section> sections) {}

  /** What only the report's page shows. The findings are those of the report alone. */
  public record Details(
      List<Evidence> evidence,
      List<StatTable> tables,
      List<Finding> findings,
      List<Warning> warnings,
      List<String> leftOut) {}

  static String summary(Report report) {
    return GSON.toJson(
        new Summary(report.source(), withEvidence(report.header(), List.of()), report.sections()));
  }

  static String details(Report report) {
    return GSON.toJson(
        new Details(
            report.header().evidence(),
            report.tables(),
            report.findings(),
            report.warnings(),
            report.leftOut()));
  }

  /** The summary in a stored field. */
  public static Summary readSummary(String json) {
    return GSON.fromJson(json, Summary.class);
  }

  /**
   * The report in its stored fields. Its figures are derived from its tables: that takes less than
   * reading them would.
   */
  public static Report read(String summaryJson, String detailsJson, List<Paragraph> paragraphs) {
    Summary summary = readSummary(summaryJson);
    Details details = GSON.fromJson(detailsJson, Details.class);
    Header header = withEvidence(summary.header(), details.evidence());
    return new Report(
        summary.source(),
        header,
        summary.sections(),
        paragraphs,
        details.tables(),
        FigureReader.read(details.tables(), Forms.STANDARD.byId(header.form())).figures(),
        details.findings(),
        details.warnings(),
        details.leftOut());
  }

  private static Header withEvidence(Header header, List<Evidence> evidence) {
    return new Header(
        header.title(),
        header.titleInferred(),
        header.issuer(),
        header.issuerAsPrinted(),
        header.agency(),
        header.place(),
        header.reportYear(),
        header.publishedOn(),
        header.writtenOn(),
        header.indexNumber(),
        header.documentNumber(),
        header.publicMode(),
        header.script(),
        header.form(),
        header.expectedForm(),
        evidence);
  }

  private static <T> TypeAdapter<T> asText(Function<String, T> parser) {
    return new TypeAdapter<>() {
      @Override
      public void write(JsonWriter out, @Nullable T value) throws IOException {
        out.value(value == null ? null : value.toString());
      }

      @Override
      public @Nullable T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
          in.nextNull();
          return null;
        }
        return parser.apply(in.nextString());
      }
    };
  }
}
