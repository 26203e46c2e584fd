package nianbao.bench.recall;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.read.UnreadableException;
import nianbao.report.Figures;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.Script;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** The texts to search, as reports. */
public final class Texts {

  private static final long SEED = 20260101;
  private static final String COLLECTION = "recall";

  private Texts() {}

  /**
   * A line of a file of texts: {@code {"id": …, "doc": …, "law": …, "chapter": …, "text": …}}.
   *
   * @param doc id of the document that contains the paragraph
   * @param title of the document
   * @param heading above it, empty or {@code null} if none
   */
  public record Line(
      String id,
      String doc,
      @SerializedName("law") String title,
      @SerializedName("chapter") @Nullable String heading,
      String text) {}

  /** Generated reports of every layout, read like any other. */
  public static Stream<Report> generated(int count) {
    return SampleReports.varied(SEED, count).map(Texts::read);
  }

  /** The bundled samples, read like any other reports. */
  public static Stream<Report> bundled() {
    return SampleReports.bundled().map(Texts::read);
  }

  private static Report read(SampleReport sample) {
    try {
      return ReportExtractor.read(source(sample.path()), sample.bytes());
    } catch (UnreadableException e) {
      throw new IllegalStateException(sample.path(), e);
    }
  }

  /** Report files. */
  public static List<Report> files(List<Path> files) throws IOException, UnreadableException {
    List<Report> reports = new ArrayList<>();
    for (Path file : files) {
      Source source = source(String.valueOf(file.getFileName()));
      reports.add(ReportExtractor.read(source, Files.readAllBytes(file)));
    }
    return reports;
  }

  /** The name of every division, in a sentence and by itself. */
  public static Report placeNames() {
    List<String> sentences = new ArrayList<>();
    for (Division division : Divisions.standard().all()) {
      sentences.add(division.name());
      sentences.add(sentence(division));
    }
    return of("places", "places", sentences);
  }

  /** Sentences that say one thing in several writings. */
  public static Report writings() {
    return of("writings", "writings", Resources.lines(Texts.class, "writings.txt"));
  }

  /** A sentence that names a division. */
  static String sentence(Division division) {
    return "本机关收到" + division.name() + "政府转来的申请。";
  }

  /** The lines of a file of texts. */
  public static List<Line> lines(Path file) throws IOException {
    Gson gson = new Gson();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.map(line -> gson.fromJson(line, Line.class)).toList();
    }
  }

  /** The documents of the lines as reports: headings become sections, lines paragraphs. */
  public static List<Report> documents(List<Line> lines) {
    return byDocument(lines).stream().map(Texts::document).toList();
  }

  /** The lines of each document, in the order of {@link #documents} and of their paragraphs. */
  static List<List<Line>> byDocument(List<Line> lines) {
    Map<String, List<Line>> documents = new LinkedHashMap<>();
    lines.forEach(line -> documents.computeIfAbsent(line.doc(), d -> new ArrayList<>()).add(line));
    return List.copyOf(documents.values());
  }

  static Report document(List<Line> lines) {
    List<Section> sections = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    String last = "";
    for (Line line : lines) {
      String heading = line.heading() == null ? "" : line.heading();
      if (!heading.isEmpty() && !heading.equals(last)) {
        sections.add(new Section(sections.size() + 1, 1, heading));
      }
      last = heading;
      paragraphs.add(
          paragraph(
              paragraphs.size() + 1, heading.isEmpty() ? null : sections.size(), line.text()));
    }
    return of(lines.getFirst().doc(), lines.getFirst().title(), sections, paragraphs);
  }

  /** A report with only these paragraphs. */
  public static Report of(String path, String title, List<String> texts) {
    List<Paragraph> paragraphs = new ArrayList<>();
    texts.forEach(text -> paragraphs.add(paragraph(paragraphs.size() + 1, null, text)));
    return of(path, title, List.of(), paragraphs);
  }

  private static Paragraph paragraph(int ordinal, @Nullable Integer section, String text) {
    String id = ordinal + "-" + String.format("%06x", text.hashCode() & 0xFFFFFF);
    return new Paragraph(id, ordinal, section, Paragraph.Kind.TEXT, text);
  }

  private static Report of(
      String path, String title, List<Section> sections, List<Paragraph> paragraphs) {
    Header header =
        new Header(
            title,
            true,
            null,
            null,
            null,
            Place.UNKNOWN,
            null,
            null,
            null,
            null,
            null,
            null,
            Script.HANS,
            null,
            null,
            List.of());
    return new Report(
        source(path),
        header,
        sections,
        paragraphs,
        List.of(),
        new Figures(List.of()),
        List.of(),
        List.of(),
        List.of());
  }

  private static Source source(String path) {
    return new Source(COLLECTION, path, "", Instant.EPOCH, null);
  }
}
