package nianbao.search.lucene.table;

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
public final class ReportTable {

  /** The number of no report. */
  public static final int NONE = -1;

  private static final int NO_YEAR = 0;

  /** Stands for an unknown day of publication. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final ReportSegments segments;
  private final FixedBitSet live;
  private final Duplicates twins;
  private final OfficeYears officeYears;
  private final int[] years;
  private final int[] published;
  private final List<PlacePath> places = new ArrayList<>();
  public final OrdinalColumn place;
  final OrdinalColumn year;
  public final OrdinalColumn agency;
  final OrdinalColumn form;
  final OrdinalColumn collection;
  final OrdinalColumn indexNumber;
  public final OrdinalColumn issuer;
  private final byte[] grades;
  private final int paragraphs;

  public ReportTable(DirectoryReader reader) throws IOException {
    segments = new ReportSegments(reader);
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
    for (SegmentReports segment : segments.all()) {
      fillLive(segment);
      fillGrades(segment);
    }
    int present = reader.numDocs() - live.cardinality();
    twins =
        new Duplicates(
            live,
            segments.column(IndexFields.BODY),
            segments.column(IndexFields.KEY),
            segments.column(IndexFields.HOST));
    paragraphs = present - hideTwins();
    officeYears = new OfficeYears(this, segments.column(IndexFields.OFFICE));
    addGradesAcrossYears();
  }

  private OrdinalColumn yearColumn() {
    OrdinalColumn column = new OrdinalColumn(size());
    for (int report = 0; report < size(); report++) {
      if (years[report] != NO_YEAR) {
        column.set(report, Integer.toString(years[report]));
      }
    }
    return column;
  }

  private void fillLive(SegmentReports segment) {
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
        SegmentReports segment = segmentOf(report);
        int place = report - segment.first();
        hidden += segment.end(place) - segment.start(place);
      }
    }
    return hidden;
  }

  private void fillGrades(SegmentReports segment) throws IOException {
    SortedSetDocValues found = DocValues.getSortedSet(segment.leaf().reader(), IndexFields.FINDING);
    for (int i = 0; i < segment.reports(); i++) {
      if (found.advanceExact(segment.end(i))) {
        for (int j = 0; j < found.docValueCount(); j++) {
          String key = found.lookupOrd(found.nextOrd()).utf8ToString();
          grades[segment.first() + i] |= (byte) GradeBits.ofKeys(List.of(key));
        }
      }
    }
  }

  public List<SegmentReports> segments() {
    return segments.all();
  }

  /** How many numbers are given, those of removed reports included. */
  public int size() {
    return segments.reports();
  }

  public boolean isLive(int report) {
    return live.get(report);
  }

  /** The live reports of a segment, numbered within it. */
  public FixedBitSet live(SegmentReports segment) {
    FixedBitSet reports = new FixedBitSet(segment.reports());
    for (int report = 0; report < segment.reports(); report++) {
      if (isLive(segment.first() + report)) {
        reports.set(report);
      }
    }
    return reports;
  }

  /** The other reports with the text of this one, the preferred first. */
  public List<Integer> twins(int report) {
    return twins.of(report);
  }

  /** The same office's report for the year before, {@link #NONE} for none. */
  public int yearBefore(int report) {
    return officeYears.before(twins.representative(report));
  }

  /** The document of a report in the whole index. */
  public int document(int report) {
    SegmentReports segment = segmentOf(report);
    return segment.leaf().docBase + segment.end(report - segment.first());
  }

  /** The place of an ordinal of {@link #place}. */
  public PlacePath path(int ordinal) {
    return places.get(ordinal);
  }

  /** The report year, 0 when unknown. */
  public int yearOf(int report) {
    return years[report];
  }

  /**
   * The grades of a report's findings, those across years included, as a set of {@link GradeBits}.
   */
  public int grades(int report) {
    return grades[report] & GradeBits.ALL;
  }

  /** Days since 1970, {@link #NO_DAY} when unknown. */
  public int publishedOn(int report) {
    return published[report];
  }

  /** The segment that has a report. */
  public SegmentReports segmentOf(int report) {
    return segments.of(report);
  }

  /** How many paragraphs the live reports have. */
  public int paragraphs() {
    return paragraphs;
  }
}
