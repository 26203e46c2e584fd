package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.index.IndexFields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * The reports of one state of the index, numbered 0, 1, 2 … in index order, with the values that
 * filters, facets and sorting need. Removed reports keep their number until their segment is merged
 * away and are not {@link #isLive live}; neither is one whose twin stands for it.
 */
final class ReportTable {

  /** The number of no report. */
  static final int NONE = -1;

  private static final int NO_YEAR = 0;

  /** Stands for an unknown day of publication. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final Segments segments;
  private final FixedBitSet live;
  private final Twins twins;
  private final OfficeYears officeYears;
  private final int[] years;
  private final int[] published;
  private final List<PlacePath> places = new ArrayList<>();
  final Column place;
  final Column year;
  final Column agency;
  final Column form;
  final Column collection;
  final Column indexNumber;
  final Column issuer;
  private final byte[] grades;
  private final int paragraphs;

  ReportTable(DirectoryReader reader) throws IOException {
    segments = new Segments(reader);
    years = segments.numbers(IndexFields.YEAR, NO_YEAR);
    published = segments.numbers(IndexFields.PUBLISHED, NO_DAY);
    place = segments.column(IndexFields.PLACE);
    agency = segments.column(IndexFields.AGENCY);
    form = segments.column(IndexFields.FORM);
    collection = segments.column(IndexFields.COLLECTION);
    indexNumber = segments.column(IndexFields.INDEX_NUMBER);
    issuer = segments.column(IndexFields.ISSUER);
    year = yearColumn();
    for (int ordinal = 0; ordinal < place.size(); ordinal++) {
      String path = place.value(ordinal);
      places.add(path == null ? PlacePath.UNKNOWN : PlacePath.parse(path));
    }
    live = new FixedBitSet(Math.max(1, size()));
    grades = new byte[size()];
    for (Segment segment : segments.all()) {
      fillLive(segment);
      fillGrades(segment);
    }
    int present = reader.numDocs() - live.cardinality();
    twins =
        new Twins(
            live,
            segments.column(IndexFields.BODY),
            segments.column(IndexFields.KEY),
            segments.column(IndexFields.HOST));
    paragraphs = present - hideTwins();
    officeYears = new OfficeYears(this, segments.column(IndexFields.OFFICE));
    addGradesAcrossYears();
  }

  private Column yearColumn() {
    Column column = new Column(size());
    for (int report = 0; report < size(); report++) {
      if (years[report] != NO_YEAR) {
        column.set(report, Integer.toString(years[report]));
      }
    }
    return column;
  }

  private void fillLive(Segment segment) {
    for (int i = 0; i < segment.reports(); i++) {
      if (segment.isLive(i)) {
        live.set(segment.first() + i);
      }
    }
  }

  private void addGradesAcrossYears() throws IOException {
    YearGrades yearGrades = new YearGrades(this);
    for (int report = 0; report < size(); report++) {
      int before = yearBefore(report);
      if (before != NONE) {
        grades[report] |= (byte) yearGrades.between(before, report);
      }
    }
  }

  /** Takes the twins for which another report stands out of the live ones; their paragraphs. */
  private int hideTwins() {
    int hidden = 0;
    for (int report = 0; report < size(); report++) {
      if (twins.hidden(report)) {
        live.clear(report);
        Segment segment = segmentOf(report);
        int place = report - segment.first();
        hidden += segment.end(place) - segment.start(place);
      }
    }
    return hidden;
  }

  private void fillGrades(Segment segment) throws IOException {
    SortedSetDocValues found = DocValues.getSortedSet(segment.leaf().reader(), IndexFields.FINDING);
    for (int i = 0; i < segment.reports(); i++) {
      if (found.advanceExact(segment.end(i))) {
        for (int j = 0; j < found.docValueCount(); j++) {
          String key = found.lookupOrd(found.nextOrd()).utf8ToString();
          grades[segment.first() + i] |= (byte) Grades.ofKeys(List.of(key));
        }
      }
    }
  }

  List<Segment> segments() {
    return segments.all();
  }

  /** How many numbers are given, those of removed reports included. */
  int size() {
    return segments.reports();
  }

  boolean isLive(int report) {
    return live.get(report);
  }

  /** The other reports with the text of this one, the preferred first. */
  List<Integer> twins(int report) {
    return twins.of(report);
  }

  /** The same office's report for the year before, {@link #NONE} for none. */
  int yearBefore(int report) {
    return officeYears.before(twins.representative(report));
  }

  /** The document of a report in the whole index. */
  int document(int report) {
    Segment segment = segmentOf(report);
    return segment.leaf().docBase + segment.end(report - segment.first());
  }

  /** The place of an ordinal of {@link #place}. */
  PlacePath path(int ordinal) {
    return places.get(ordinal);
  }

  /** The report year, 0 when unknown. */
  int yearOf(int report) {
    return years[report];
  }

  /** The grades of a report's findings, those across years included, as a set of {@link Grades}. */
  int grades(int report) {
    return grades[report] & Grades.ALL;
  }

  /** The live reports that have a finding. */
  FixedBitSet withFindings() {
    FixedBitSet reports = new FixedBitSet(Math.max(1, size()));
    for (int report = 0; report < size(); report++) {
      if (isLive(report) && grades(report) != 0) {
        reports.set(report);
      }
    }
    return reports;
  }

  /** Days since 1970, {@link #NO_DAY} when unknown. */
  int publishedOn(int report) {
    return published[report];
  }

  /** The segment that has a report. */
  Segment segmentOf(int report) {
    return segments.of(report);
  }

  /** How many paragraphs the live reports have. */
  int paragraphs() {
    return paragraphs;
  }
}
