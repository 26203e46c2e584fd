package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.index.IndexFields;
import nianbao.search.Contents;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;

/**
 * The reports of one state of the index, numbered 0, 1, 2 … in index order, with the values that
 * filters, facets and sorting need. Removed reports keep their number until their segment is merged
 * away and are not {@link #isLive live}; neither is one whose twin stands for it.
 */
final class ReportTable {

  /** The number of no report. */
  static final int NONE = -1;

  /** Stands for an unknown day of publication. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /** The reports of one Lucene segment. */
  static final class Segment {
    private final LeafReaderContext leaf;
    private final int first;
    private final int[] ends;

    /**
     * @param first number of its first report
     * @param ends document of each report, ascending: its paragraphs are the documents before it
     */
    Segment(LeafReaderContext leaf, int first, int[] ends) {
      this.leaf = leaf;
      this.first = first;
      this.ends = ends;
    }

    LeafReaderContext leaf() {
      return leaf;
    }

    /** Number of its first report. */
    int first() {
      return first;
    }

    int reports() {
      return ends.length;
    }

    /** The report's own document, the last of its block; {@code report} counts in the segment. */
    int end(int report) {
      return ends[report];
    }

    /** First document of a report's block; {@code report} counts within the segment. */
    int start(int report) {
      return report == 0 ? 0 : ends[report - 1] + 1;
    }

    /** The report a document belongs to, not before {@code from}: galloping, then halving. */
    int reportOf(int document, int from) {
      int low = from;
      int step = 1;
      while (low + step < ends.length && ends[low + step - 1] < document) {
        low += step;
        step <<= 1;
      }
      int high = Math.min(ends.length - 1, low + step);
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (ends[middle] < document) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private final List<Segment> segments = new ArrayList<>();
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
    int size = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Segment segment = new Segment(leaf, size, reportDocuments(leaf.reader()));
      segments.add(segment);
      size += segment.reports();
    }
    live = new FixedBitSet(Math.max(1, size));
    years = new int[size];
    published = new int[size];
    place = new Column(size);
    year = new Column(size);
    agency = new Column(size);
    form = new Column(size);
    collection = new Column(size);
    indexNumber = new Column(size);
    issuer = new Column(size);
    grades = new byte[size];
    for (Segment segment : segments) {
      fill(segment);
    }
    for (int ordinal = 0; ordinal < place.size(); ordinal++) {
      String path = place.value(ordinal);
      places.add(path == null ? PlacePath.UNKNOWN : PlacePath.parse(path));
    }
    int present = reader.numDocs() - live.cardinality();
    twins = readTwins(size);
    paragraphs = present - hideTwins();
    officeYears = readOfficeYears(size);
    addGradesAcrossYears();
  }

  private OfficeYears readOfficeYears(int size) throws IOException {
    Column office = new Column(size);
    for (Segment segment : segments) {
      fill(office, segment, IndexFields.OFFICE);
    }
    return new OfficeYears(this, office);
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

  private Twins readTwins(int size) throws IOException {
    Column body = new Column(size);
    Column key = new Column(size);
    Column host = new Column(size);
    for (Segment segment : segments) {
      fill(body, segment, IndexFields.BODY);
      fill(key, segment, IndexFields.KEY);
      fill(host, segment, IndexFields.HOST);
    }
    return new Twins(live, body, key, host);
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

  private static int[] reportDocuments(LeafReader reader) throws IOException {
    PostingsEnum postings =
        reader.postings(new Term(IndexFields.KIND, IndexFields.KIND_REPORT), PostingsEnum.NONE);
    int[] documents = new int[postings == null ? 0 : (int) postings.cost()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = postings.nextDoc();
    }
    return documents;
  }

  private void fill(Segment segment) throws IOException {
    LeafReader reader = segment.leaf().reader();
    for (int i = 0; i < segment.reports(); i++) {
      if (reader.getLiveDocs() == null || reader.getLiveDocs().get(segment.end(i))) {
        live.set(segment.first() + i);
      }
    }
    fill(place, segment, IndexFields.PLACE);
    fill(agency, segment, IndexFields.AGENCY);
    fill(form, segment, IndexFields.FORM);
    fill(collection, segment, IndexFields.COLLECTION);
    fill(indexNumber, segment, IndexFields.INDEX_NUMBER);
    fill(issuer, segment, IndexFields.ISSUER);
    fillGrades(segment);
    NumericDocValues printedYears = DocValues.getNumeric(reader, IndexFields.YEAR);
    NumericDocValues days = DocValues.getNumeric(reader, IndexFields.PUBLISHED);
    for (int i = 0; i < segment.reports(); i++) {
      int document = segment.end(i);
      if (printedYears.advanceExact(document)) {
        years[segment.first() + i] = (int) printedYears.longValue();
        year.set(segment.first() + i, Long.toString(printedYears.longValue()));
      }
      published[segment.first() + i] =
          days.advanceExact(document) ? (int) days.longValue() : NO_DAY;
    }
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

  private static void fill(Column column, Segment segment, String field) throws IOException {
    SortedDocValues values = DocValues.getSorted(segment.leaf().reader(), field);
    for (int i = 0; i < segment.reports(); i++) {
      if (values.advanceExact(segment.end(i))) {
        column.set(segment.first() + i, values.lookupOrd(values.ordValue()).utf8ToString());
      }
    }
  }

  List<Segment> segments() {
    return segments;
  }

  /** How many numbers are given, those of removed reports included. */
  int size() {
    return published.length;
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
    int low = 0;
    int high = segments.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (segments.get(middle).first() <= report) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return segments.get(low);
  }

  /** What is indexed. */
  Contents contents(boolean sample) {
    FixedBitSet offices = new FixedBitSet(issuer.size());
    Set<PlacePath.Node> cities = new HashSet<>();
    int firstYear = Integer.MAX_VALUE;
    int lastYear = 0;
    for (int report = 0; report < size(); report++) {
      if (isLive(report)) {
        offices.set(issuer.ordinal(report));
        PlacePath.Node city = path(place.ordinal(report)).city();
        if (city != null) {
          cities.add(city);
        }
        lastYear = Math.max(lastYear, yearOf(report));
        firstYear = yearOf(report) == 0 ? firstYear : Math.min(firstYear, yearOf(report));
      }
    }
    offices.clear(Column.NONE);
    return new Contents(
        live.cardinality(),
        paragraphs,
        offices.cardinality(),
        cities.size(),
        lastYear == 0 ? null : firstYear,
        lastYear == 0 ? null : lastYear,
        sample);
  }
}
