package nianbao.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report states about itself; what it does not state is {@code null}.
 *
 * @param title as printed, or made of issuer and year if {@code titleInferred}
 * @param issuer full name including its place, 衢州市商务局
 * @param issuerAsPrinted 市商务局
 * @param agency key of the kind of office, {@code commerce}
 * @param reportYear the year reported on, not the year of publication; 2004 to 2100
 * @param publishedOn 发布日期
 * @param writtenOn 成文日期 or the date of the signature
 * @param indexNumber 索引号, as printed except for white space and width
 * @param documentNumber 文号
 * @param publicMode 主动公开
 * @param form id of the form generation that its tables follow, recognised by their headings and
 *     rows
 * @param expectedForm id of the generation in force for the report year
 */
public record Header(
    String title,
    boolean titleInferred,
    @Nullable String issuer,
    @Nullable String issuerAsPrinted,
    @Nullable String agency,
    Place place,
    @Nullable Integer reportYear,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate writtenOn,
    @Nullable String indexNumber,
    @Nullable String documentNumber,
    @Nullable String publicMode,
    Script script,
    @Nullable String form,
    @Nullable String expectedForm,
    List<Evidence> evidence) {

  public static final int FIRST_YEAR = 2004;
  public static final int LAST_YEAR = 2100;

  public Header {
    if (reportYear != null && (reportYear < FIRST_YEAR || reportYear > LAST_YEAR)) {
      throw new IllegalArgumentException("report year " + reportYear + " (title: " + title + ")");
    }
    evidence = List.copyOf(evidence);
  }

  /**
   * A copy of this header with the forms of its tables.
   *
   * @param recognised id of the form generation that they follow
   * @param expected id of the generation in force
   */
  public Header withForm(String recognised, @Nullable String expected) {
    return new Header(
        title,
        titleInferred,
        issuer,
        issuerAsPrinted,
        agency,
        place,
        reportYear,
        publishedOn,
        writtenOn,
        indexNumber,
        documentNumber,
        publicMode,
        script,
        recognised,
        expected,
        evidence);
  }
}
