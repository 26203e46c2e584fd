package nianbao.library.sidecar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nianbao.extract.header.HeaderReader;
import nianbao.figures.Forms;
import nianbao.findings.ReportFindings;
import nianbao.office.Agencies;
import nianbao.office.Agency;
import nianbao.office.OfficeName;
import nianbao.place.Division;
import nianbao.report.Evidence;
import nianbao.report.Header;
import nianbao.report.Place;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Replaces header values of a report with those of a row. Derived values (the full name of an
 * office, an inferred title, the form in force, findings) are derived again from the result.
 */
public final class SidecarOverride {

  /** The rules named in the evidence. */
  static final String RULE = "sidecar";

  static final String BY_HAND = "correction";

  private final Report report;
  private final Header read;
  private final SidecarRow row;
  private final @Nullable Correction correction;
  private final List<Evidence> evidence;

  private SidecarOverride(Report report, SidecarRow row, @Nullable Correction correction) {
    this.report = report;
    this.read = report.header();
    this.row = row;
    this.correction = correction;
    this.evidence = new ArrayList<>(read.evidence());
  }

  /** The corrected report; values chosen before remain in the evidence as rejected. */
  public static Report apply(Report report, SidecarRow row) {
    return new SidecarOverride(report, row, null).apply();
  }

  /** The same with what was corrected by hand, after the row of a sidecar. */
  public static Report apply(Report report, Correction correction) {
    return new SidecarOverride(report, correction.row(), correction).apply();
  }

  private Report apply() {
    Header header = header();
    Report overridden =
        new Report(
            source(),
            header,
            report.sections(),
            report.paragraphs(),
            report.tables(),
            report.figures(),
            List.of(),
            report.warnings(),
            report.leftOut());
    return ReportFindings.addTo(overridden);
  }

  private Source source() {
    String url = row.text(SidecarColumn.URL);
    return url == null ? report.source() : report.source().at(url);
  }

  private Header header() {
    Integer year = or(given("reportYear", SidecarColumn.YEAR, row.year()), read.reportYear());
    String given = given("issuer", SidecarColumn.ISSUER, row.text(SidecarColumn.ISSUER));
    Place place = place();
    String issuer = given == null ? issuer() : given;
    String title = title(issuer, year);
    given("sourceUrl", SidecarColumn.URL, row.text(SidecarColumn.URL));
    return new Header(
        title,
        read.titleInferred() && row.text(SidecarColumn.TITLE) == null,
        issuer,
        read.issuerAsPrinted(),
        given == null ? read.agency() : Agencies.of(given).map(Agency::key).orElse(null),
        place,
        year,
        or(given("publishedOn", SidecarColumn.PUBLISHED, row.published()), read.publishedOn()),
        or(given("writtenOn", SidecarColumn.WRITTEN, row.written()), read.writtenOn()),
        text("indexNumber", SidecarColumn.INDEX_NUMBER, read.indexNumber()),
        text("documentNumber", SidecarColumn.DOCUMENT_NUMBER, read.documentNumber()),
        read.publicMode(),
        read.script(),
        read.form(),
        Forms.STANDARD.expected(year, Forms.STANDARD.byId(read.form())),
        evidence);
  }

  private static <T> @Nullable T or(@Nullable T given, @Nullable T read) {
    return given == null ? read : given;
  }

  private @Nullable String text(String field, SidecarColumn column, @Nullable String before) {
    return or(given(field, column, row.text(column)), before);
  }

  /** Returns the value of a cell after making it the chosen one of its field. */
  private <T> @Nullable T given(String field, SidecarColumn column, @Nullable T value) {
    String cell = row.text(column);
    if (value != null && cell != null) {
      choose(evidence(field, value.toString(), cell));
    }
    return value;
  }

  /** Of what was corrected by hand it is told when and by whom. */
  private Evidence evidence(String field, String value, String cell) {
    return correction == null
        ? new Evidence(field, value, RULE, cell, row.line(), true)
        : new Evidence(field, value, BY_HAND, correction.said(), null, true);
  }

  private Place place() {
    Division given = row.division();
    if (given == null) {
      return read.place();
    }
    Place place = row.divisionOver(read.place()).place();
    choosePlace("province", given.place().province(), place.province());
    choosePlace("city", given.place().city(), place.city());
    choosePlace("county", given.place().county(), place.county());
    return place;
  }

  /** A level that is not given keeps its evidence if its value still stands. */
  private void choosePlace(String field, @Nullable String given, @Nullable String value) {
    if (given != null) {
      choose(evidence(field, given, row.placeText()));
    } else if (value == null) {
      unchoose(field);
    }
  }

  /** The full name of the printed office, derived again if a place is given. */
  private @Nullable String issuer() {
    String printed = read.issuerAsPrinted();
    if (row.division() == null || printed == null) {
      return read.issuer();
    }
    String issuer =
        OfficeName.of(Folding.compact(printed)).inFull(row.divisionOver(read.place()), true);
    if (!Objects.equals(issuer, read.issuer())) {
      unchoose("issuer");
      if (issuer != null) {
        choose(new Evidence("issuer", issuer, "place-and-office", printed, null, true));
      }
    }
    return issuer;
  }

  private String title(@Nullable String issuer, @Nullable Integer year) {
    String given = given("title", SidecarColumn.TITLE, row.text(SidecarColumn.TITLE));
    boolean follows =
        evidence.stream().anyMatch(e -> e.field().equals("title") && e.rule().equals("inferred"));
    if (given != null || !follows) {
      return given == null ? read.title() : given;
    }
    String title =
        HeaderReader.inferredTitle(issuer == null ? read.issuerAsPrinted() : issuer, year);
    if (!title.equals(read.title())) {
      choose(new Evidence("title", title, "inferred", title, null, true));
    }
    return title;
  }

  private void choose(Evidence chosen) {
    unchoose(chosen.field());
    evidence.add(chosen);
  }

  private void unchoose(String field) {
    evidence.replaceAll(
        e ->
            e.field().equals(field)
                ? new Evidence(e.field(), e.value(), e.rule(), e.text(), e.line(), false)
                : e);
  }
}
