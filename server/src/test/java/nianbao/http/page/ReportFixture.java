package nianbao.http.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.report.Evidence;
import nianbao.report.Figure;
import nianbao.report.Figures;
import nianbao.report.Finding;
import nianbao.report.Header;
import nianbao.report.Paragraph;
import nianbao.report.Paragraph.Kind;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.Script;
import nianbao.report.Section;
import nianbao.report.Source;
import nianbao.report.StatTable;
import nianbao.report.StatTable.Cell;
import nianbao.report.Warning;
import nianbao.search.ReportHits;
import nianbao.text.Range;
import org.jspecify.annotations.Nullable;

/** Builds reports and views of invented text for the tests of the page. */
final class ReportFixture {
  static final PageContext CHINESE = new PageContext(PageLanguage.CHINESE, false, null);

  static final Header HEADER =
      new Header(
          "云溪市教育局2021年政府信息公开工作年度报告",
          false,
          "云溪市教育局",
          "市教育局",
          "education",
          new Place("样例省", "云溪市", null, "990100", "990100"),
          2021,
          LocalDate.of(2022, 1, 20),
          null,
          "990100-2022-000007",
          null,
          "主动公开",
          Script.HANS,
          "D",
          "D",
          List.of(
              new Evidence("city", "临岚市", "superior-documents", "临岚政办发", 9, false),
              new Evidence("city", "云溪市", "index-number", "990100-2022-000007", 1, true),
              new Evidence("city", "云溪市", "signature", "云溪市教育局", 30, false),
              new Evidence("reportYear", "2021", "some-new-rule", "2021年", null, true)));

  static Header withForm(String form) {
    return header(form, HEADER.place(), HEADER.evidence());
  }

  static Header withEvidence(List<Evidence> evidence) {
    return header(HEADER.form(), HEADER.place(), evidence);
  }

  static Header withoutPlace(List<Evidence> evidence) {
    return header(HEADER.form(), Place.UNKNOWN, evidence);
  }

  private static Header header(@Nullable String form, Place place, List<Evidence> evidence) {
    return new Header(
        HEADER.title(),
        HEADER.titleInferred(),
        HEADER.issuer(),
        HEADER.issuerAsPrinted(),
        HEADER.agency(),
        place,
        HEADER.reportYear(),
        HEADER.publishedOn(),
        HEADER.writtenOn(),
        HEADER.indexNumber(),
        HEADER.documentNumber(),
        HEADER.publicMode(),
        HEADER.script(),
        form,
        form,
        evidence);
  }

  Header header = HEADER;
  @Nullable String sourceUrl;
  final List<Section> sections = new ArrayList<>();
  final List<Paragraph> paragraphs = new ArrayList<>();
  final List<StatTable> tables = new ArrayList<>();
  final List<Warning> warnings = new ArrayList<>();
  final List<String> leftOut = new ArrayList<>();
  final List<Figure> figures = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  List<Finding.Quote> quotes = List.of();
  @Nullable String finding;

  ReportFixture title(String text) {
    add(Kind.HEADING, null, text);
    return this;
  }

  ReportFixture section(int level, String heading) {
    sections.add(new Section(sections.size() + 1, level, heading));
    return this;
  }

  /** A paragraph of the last section. */
  ReportFixture paragraph(Kind kind, String text) {
    add(kind, sections.isEmpty() ? null : sections.size(), text);
    return this;
  }

  ReportFixture text(String text) {
    return paragraph(Kind.TEXT, text);
  }

  @SafeVarargs
  final ReportFixture table(List<Cell>... rows) {
    List<List<Cell>> printed = new ArrayList<>();
    for (List<Cell> row : rows) {
      String id =
          add(
              Kind.ROW,
              null,
              String.join("\t", row.stream().map(Cell::text).toList()).stripTrailing());
      printed.add(row.stream().map(c -> new Cell(c.text(), c.colspan(), c.rowspan(), id)).toList());
    }
    tables.add(new StatTable(tables.size() + 1, null, printed));
    return this;
  }

  /** A figure that stands in a cell of the last table. */
  ReportFixture figure(String indicator, @Nullable String value, int row, int cell) {
    StatTable table = tables.getLast();
    figures.add(
        new Figure(
            indicator,
            Figure.SINGLE_COLUMN,
            value == null ? "" : value,
            value == null ? Figure.Kind.BLANK : Figure.Kind.NUMBER,
            value == null ? null : new BigDecimal(value),
            "条",
            new Figure.Position(
                table.ordinal(), row, cell, table.rows().get(row).getFirst().paragraph())));
    return this;
  }

  /** A finding about a relation of the form, with the figures of its cells. */
  ReportFixture finding(String id, Finding.Grade grade, List<String> paragraphs, String... cells) {
    List<Finding.CellValue> values = new ArrayList<>();
    for (Figure figure : figures) {
      if (List.of(cells).contains(figure.name()) && figure.value() != null) {
        values.add(new Finding.CellValue(figure.name(), false, figure.value()));
      }
    }
    BigDecimal left = values.isEmpty() ? BigDecimal.ONE : values.getFirst().value();
    BigDecimal right = values.size() < 2 ? BigDecimal.TWO : values.get(1).value();
    return add(
        new Finding(
            id,
            Finding.Kind.RELATION,
            grade,
            id,
            null,
            true,
            left,
            right,
            null,
            null,
            paragraphs,
            List.of(cells),
            values,
            quotes));
  }

  ReportFixture add(Finding finding) {
    findings.add(finding);
    return this;
  }

  static Cell cell(String text) {
    return cell(text, 1, 1);
  }

  static Cell cell(String text, int colspan, int rowspan) {
    return new Cell(text, colspan, rowspan, "");
  }

  private String add(Kind kind, @Nullable Integer section, String text) {
    int ordinal = paragraphs.size() + 1;
    String id = ordinal + "-" + String.format("%06x", text.hashCode() & 0xFFFFFF);
    paragraphs.add(new Paragraph(id, ordinal, section, kind, text));
    return id;
  }

  Paragraph at(int ordinal) {
    return paragraphs.get(ordinal - 1);
  }

  Report report() {
    Source source =
        new Source(
            "samples",
            "云溪市/2021/a.txt",
            "0".repeat(64),
            Instant.parse("2026-01-02T03:04:05Z"),
            sourceUrl);
    return new Report(
        source,
        header,
        sections,
        paragraphs,
        tables,
        new Figures(figures),
        findings,
        warnings,
        leftOut);
  }

  ReportView view() {
    return view("", null);
  }

  /** The view with every occurrence of the words marked, opened at a paragraph. */
  ReportView view(String words, @Nullable Integer ordinal) {
    Map<String, List<Range>> ranges = new java.util.LinkedHashMap<>();
    for (Paragraph paragraph : words.isEmpty() ? List.<Paragraph>of() : paragraphs) {
      Matcher found = Pattern.compile(words, Pattern.LITERAL).matcher(paragraph.text());
      List<Range> in = found.results().map(m -> new Range(m.start(), m.end())).toList();
      if (!in.isEmpty()) {
        ranges.put(paragraph.id(), in);
      }
    }
    Paragraph addressed = ordinal == null ? null : at(ordinal);
    return new ReportView(
        report(),
        new ReportHits(ranges),
        words,
        addressed,
        finding,
        false,
        List.of(),
        null,
        List.of(),
        ReportView.History.NONE);
  }
}
