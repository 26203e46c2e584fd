package nianbao.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.figures.FigureReader;
import nianbao.figures.Forms;
import org.jspecify.annotations.Nullable;

/** Reports made by hand for tests; all about invented offices. */
public final class TestReports {

  public static final Place CLOUD_CITY = new Place("样例省", "云溪市", null, "990100", "990100");
  public static final Place CLOUD_COUNTY = new Place("样例省", "云溪市", "云麓县", "990121", "990100");
  public static final Place HAZE_CITY = new Place("样例省", "临岚市", null, "990200", "990200");
  public static final Place CAPITAL = new Place("示范市", "示范市", null, "980000", "980000");

  private final String path;
  private String collection = "reports";
  private Place place = Place.UNKNOWN;
  private @Nullable String title;
  private @Nullable Integer year;
  private @Nullable String office;
  private @Nullable String printed;
  private @Nullable String agency;
  private @Nullable String form;
  private @Nullable String indexNumber;
  private @Nullable LocalDate publishedOn;
  private @Nullable LocalDate writtenOn;
  private @Nullable String documentNumber;
  private @Nullable String url;
  private @Nullable String hash;
  private Instant seen = Instant.parse("2026-01-02T03:04:05Z");
  private final List<Section> sections = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<StatTable> tables = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private TestReports(String path) {
    this.path = path;
  }

  public static TestReports report(String path) {
    return new TestReports(path);
  }

  public TestReports in(String name) {
    collection = name;
    return this;
  }

  public TestReports of(Place where, int reportYear) {
    place = where;
    year = reportYear;
    return this;
  }

  public TestReports by(String agencyKey) {
    agency = agencyKey;
    return this;
  }

  /** What it was read from, so that it can be kept as its original. */
  public TestReports readFrom(byte[] original) {
    hash = Sha256.hex(original);
    return this;
  }

  /** The full name of the office, in place of one made of the place. */
  public TestReports office(String name) {
    office = name;
    return this;
  }

  /** The name of an office that is not known in full. */
  public TestReports officeAsPrinted(String name) {
    printed = name;
    return this;
  }

  public TestReports form(@Nullable String id) {
    form = id;
    return this;
  }

  public TestReports index(String number) {
    indexNumber = number;
    return this;
  }

  public TestReports from(String address) {
    url = address;
    return this;
  }

  /** When its bytes were first read, in place of one moment for all. */
  public TestReports seen(String moment) {
    seen = Instant.parse(moment);
    return this;
  }

  public TestReports published(String day) {
    publishedOn = LocalDate.parse(day);
    return this;
  }

  public TestReports written(String day) {
    writtenOn = LocalDate.parse(day);
    return this;
  }

  public TestReports document(String number) {
    documentNumber = number;
    return this;
  }

  public TestReports section(int level, String heading) {
    sections.add(new Section(sections.size() + 1, level, heading));
    return add(Paragraph.Kind.HEADING, heading);
  }

  public TestReports text(String... texts) {
    for (String text : texts) {
      add(Paragraph.Kind.TEXT, text);
    }
    return this;
  }

  public TestReports row(String... cells) {
    return add(Paragraph.Kind.ROW, String.join("\t", cells));
  }

  /** A table of form D with these totals of requests carried over, and no other requests. */
  public TestReports carried(int in, int out) {
    return form("D")
        .table(
            "申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
            "一、本年新收政府信息公开申请数量|0|0|0|0|0|0|0",
            "二、上年结转政府信息公开申请数量|" + in + "|0|0|0|0|0|" + in,
            "四、结转下年度继续办理|" + out + "|0|0|0|0|0|" + out);
  }

  /** A table of rows whose cells are divided by {@code |}; the figures are what it says. */
  public TestReports table(String... rows) {
    List<List<StatTable.Cell>> printed = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      row(cells);
      String paragraph = paragraphs.getLast().id();
      printed.add(
          Arrays.stream(cells).map(cell -> new StatTable.Cell(cell, 1, 1, paragraph)).toList());
    }
    tables.add(new StatTable(tables.size() + 1, null, printed));
    return this;
  }

  /** The title, in place of one made of office and year. */
  public TestReports titled(String words) {
    title = words;
    return this;
  }

  /** A figure of the last paragraph; {@code null} for a blank. */
  public TestReports figure(String indicator, String column, @Nullable String value) {
    figures.add(
        new Figure(
            indicator,
            column,
            value == null ? "" : value,
            value == null ? Figure.Kind.BLANK : Figure.Kind.NUMBER,
            value == null ? null : new BigDecimal(value),
            null,
            new Figure.Position(1, 0, 1, paragraphs.isEmpty() ? "" : paragraphs.getLast().id())));
    return this;
  }

  /** A finding about nothing in particular. */
  public TestReports finding(String id, Finding.Grade grade) {
    findings.add(
        new Finding(
            id,
            Finding.Kind.RELATION,
            grade,
            null,
            null,
            false,
            BigDecimal.ONE,
            BigDecimal.TWO,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of()));
    return this;
  }

  public TestReports finding(Finding finding) {
    findings.add(finding);
    return this;
  }

  private TestReports add(Paragraph.Kind kind, String text) {
    int ordinal = paragraphs.size() + 1;
    Integer section = sections.isEmpty() ? null : sections.size();
    String id = ordinal + "-" + String.format("%06x", text.hashCode() & 0xFFFFFF);
    paragraphs.add(new Paragraph(id, ordinal, section, kind, text));
    return this;
  }

  public Report build() {
    Source source =
        new Source(
            collection,
            path,
            hash == null ? String.format("%064x", paragraphs.hashCode()) : hash,
            seen,
            url);
    String issuer = office != null ? office : place.city() == null ? "某局" : place.city() + "某局";
    Header header =
        new Header(
            title == null ? issuer + year + "年报告" : title,
            title == null,
            printed == null ? issuer : null,
            printed == null ? "某局" : printed,
            agency,
            place,
            year,
            publishedOn,
            writtenOn,
            indexNumber,
            documentNumber,
            null,
            Script.HANS,
            form,
            null,
            List.of(new Evidence("city", "云溪市", "title", "云溪市", 1, true)));
    return new Report(
        source,
        header,
        sections,
        paragraphs,
        tables,
        tables.isEmpty()
            ? new Figures(figures)
            : FigureReader.read(tables, Forms.STANDARD.byId(form)).figures(),
        findings,
        List.of(),
        List.of("首页 > 公开"));
  }
}
