package nianbao.export.citation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.export.ExportText;
import nianbao.export.ExportWords;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a report, or a report as a whole, with its source. What is not known is {@code
 * null} and stays absent in every format. Texts are as printed, but for characters that no file of
 * text may hold.
 *
 * @param key tells it from other citations; ASCII letters, digits and dashes
 * @param text the paragraph; cells are divided by tabs, rows by line feeds; {@code null} when the
 *     report is cited
 * @param year the year reported on, not that of publication
 * @param address of the page that shows it
 * @param accessed the day on which it was looked at
 * @param sample whether the data is invented
 * @param words in the language of the reader
 */
public record Citation(
    String key,
    @Nullable String text,
    @Nullable String issuer,
    String title,
    boolean titleInferred,
    @Nullable Integer year,
    @Nullable String indexNumber,
    @Nullable LocalDate publishedOn,
    String address,
    LocalDate accessed,
    boolean sample,
    ExportWords words) {

  public Citation {
    text = text == null ? null : ExportText.allowed(text);
    issuer = issuer == null ? null : ExportText.onOneLine(issuer);
    title = ExportText.onOneLine(title);
    indexNumber = indexNumber == null ? null : ExportText.onOneLine(indexNumber);
  }

  /**
   * What a citation says of its reader.
   *
   * @param base what addresses begin with
   * @param today the day on which it is cited
   */
  public record Cited(String base, LocalDate today, boolean sample, ExportWords words) {}

  /**
   * The citation of a paragraph.
   *
   * @param paragraph of the report; {@code null} to cite the report as a whole
   * @param path of the page that shows it
   */
  public static Citation of(
      Report report, @Nullable Paragraph paragraph, String path, Cited cited) {
    Header header = report.header();
    String key = "nianbao-" + report.id().value();
    return new Citation(
        paragraph == null ? key : key + '-' + paragraph.id(),
        paragraph == null ? null : QuotedRows.text(report, paragraph),
        header.issuer(),
        header.title(),
        header.titleInferred(),
        header.reportYear(),
        header.indexNumber(),
        header.publishedOn(),
        cited.base() + path,
        cited.today(),
        cited.sample(),
        cited.words());
  }

  /** The text as it is read, with a sign between the cells of a row; {@code null} for none. */
  public @Nullable String readable() {
    return text == null ? null : text.replace("\t", " | ");
  }

  /**
   * Office, title, year and index number on one line, in the order of reading.
   *
   * @param before what stands before the title
   * @param after what stands after it
   */
  record SourceLine(String before, String title, String after) {}

  SourceLine sourceLine() {
    String separator = words.text("quote.separator");
    String printed = words.text("quote.title", Map.of("title", title)) + inferred();
    String after =
        Stream.of(
                year == null ? null : words.text("quote.year", Map.of("year", year.toString())),
                indexNumber == null ? null : indexed(indexNumber))
            .filter(Objects::nonNull)
            .map(part -> separator + part)
            .collect(Collectors.joining());
    String office = issuer == null ? "" : issuer + separator;
    return new SourceLine(words.text("quote.source", Map.of("source", office)), printed, after);
  }

  /** The {@link #sourceLine} as text. */
  public String source() {
    SourceLine line = sourceLine();
    return line.before() + line.title() + line.after();
  }

  /** The title with a mark when it is none that was printed. */
  String markedTitle() {
    return title + inferred();
  }

  private String inferred() {
    return titleInferred ? '（' + words.text("title.inferred") + '）' : "";
  }

  private String indexed(String number) {
    return words.text("hit.index", Map.of("number", number));
  }

  /** What has no field of its own in a list of references: that the data is invented. */
  @Nullable String sampleMark() {
    return sample ? words.text("sample.strip") : null;
  }

  /** The index number and what {@link #sampleMark} says; empty when there is nothing to say. */
  String notes() {
    return Stream.of(indexNumber == null ? null : indexed(indexNumber), sampleMark())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }
}
