package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nianbao.index.IndexFields;
import nianbao.place.Level;
import nianbao.report.Finding;
import nianbao.report.Part;
import nianbao.report.RecordJson;
import nianbao.report.ReportId;
import nianbao.search.DatedReport;
import nianbao.search.shard.Inventory;
import nianbao.search.shard.PlacePath;
import nianbao.search.shard.Shard;
import nianbao.search.shard.TermTotal;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one state of the index, numbered 0, 1, 2 … in index order, with the values that
 * filters, facets and sorting need. Removed reports keep their number until their segment is merged
 * away and are not {@link #isLive live}; neither is one that searches find only by its duplicate.
 */
public final class ReportTable {

  /** The number of no report. */
  public static final int NONE = -1;

  /** An unknown day of publication. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /** An unknown report year. */
  static final int NO_YEAR = 0;

  private final List<LeafReaderContext> leaves;
  private final List<SegmentReports> segments = new ArrayList<>();
  private final int size;
  private final OrdinalColumn place;
  private final List<PlacePath> places = new ArrayList<>();
  private final OrdinalColumn year;
  private final OrdinalColumn agency;
  private final OrdinalColumn form;
  private final OrdinalColumn collection;
  private final OrdinalColumn issuer;
  private final OrdinalColumn office;
  private final int[] years;
  private final int[] published;
  private final int[] written;

  /** Those that few searches ask for, and which have a value of its own for nearly every report. */
  private final Map<String, OrdinalColumn> rarelyAsked = new ConcurrentHashMap<>();

  private final List<List<Finding.Brief>> findings = new ArrayList<>();

  private final FixedBitSet live;
  private final Duplicates duplicates;
  private final OfficeYears officeYears;
  private final int paragraphs;
  private final HeaderReports headers = new HeaderReports(this);
  private @Nullable TextCounts textCounts;
  private @Nullable CommonTexts commonTexts;
  private final RepeatedTexts repeated = new RepeatedTexts(this);

  /**
   * The reports of a state of the index.
   *
   * @param before those of an earlier state, whose segments are not read again; {@code null} for
   *     none
   * @param elsewhere the texts of which another shard has the report that is found
   */
  public ReportTable(
      DirectoryReader reader, @Nullable ReportTable before, Collection<String> elsewhere)
      throws IOException {
    Map<Object, SegmentColumns> known = before == null ? Map.of() : before.columnsByCore();
    leaves = reader.leaves();
    int reports = 0;
    for (LeafReaderContext leaf : leaves) {
      SegmentColumns columns = known.get(core(leaf));
      SegmentReports segment =
          new SegmentReports(
              leaf, reports, columns == null ? new SegmentColumns(leaf.reader()) : columns);
      segments.add(segment);
      reports += segment.reports();
    }
    size = reports;
    place = column(IndexFields.PLACE);
    for (int ordinal = 0; ordinal < place.size(); ordinal++) {
      String path = place.value(ordinal);
      places.add(path == null ? PlacePath.UNKNOWN : PlacePath.parse(path));
    }
    agency = column(IndexFields.AGENCY);
    form = column(IndexFields.FORM);
    collection = column(IndexFields.COLLECTION);
    issuer = column(IndexFields.ISSUER);
    office = column(IndexFields.OFFICE);
    years = numbers(SegmentColumns::years);
    year = yearColumn();
    published = numbers(SegmentColumns::published);
    written = numbers(SegmentColumns::written);
    segments.forEach(segment -> findings.addAll(segment.columns().findings()));
    live = new FixedBitSet(Math.max(1, size));
    fillLive();
    int present = reader.numDocs() - live.cardinality();
    duplicates = new Duplicates(live, bodies(), this);
    paragraphs = present - hideDuplicates(Set.copyOf(elsewhere));
    officeYears = new OfficeYears(this);
    addFindingsAcrossYears();
  }

  private Map<Object, SegmentColumns> columnsByCore() {
    Map<Object, SegmentColumns> columns = new HashMap<>();
    for (SegmentReports segment : segments) {
      columns.put(core(segment.leaf()), segment.columns());
    }
    return columns;
  }

  /** Identifies what never changes in a segment, whatever is removed from it. */
  private static Object core(LeafReaderContext leaf) {
    IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
    return helper == null ? leaf.reader() : helper.getKey();
  }

  private OrdinalColumn column(String field) throws IOException {
    return OrdinalColumn.of(field, segments, size);
  }

  private OrdinalColumn rarelyAsked(String field) throws IOException {
    OrdinalColumn known = rarelyAsked.get(field);
    if (known == null) {
      known = column(field);
      rarelyAsked.put(field, known);
    }
    return known;
  }

  private long[] bodies() {
    long[] bodies = new long[size];
    for (SegmentReports segment : segments) {
      long[] own = segment.columns().bodies();
      System.arraycopy(own, 0, bodies, segment.first(), own.length);
    }
    return bodies;
  }

  private int[] numbers(Function<SegmentColumns, int[]> column) {
    int[] numbers = new int[size];
    for (SegmentReports segment : segments) {
      int[] own = column.apply(segment.columns());
      System.arraycopy(own, 0, numbers, segment.first(), own.length);
    }
    return numbers;
  }

  private OrdinalColumn yearColumn() {
    OrdinalColumn column = new OrdinalColumn(size);
    Map<Integer, String> digits = new HashMap<>();
    for (int report = 0; report < size; report++) {
      if (years[report] != NO_YEAR) {
        column.set(report, digits.computeIfAbsent(years[report], year -> Integer.toString(year)));
      }
    }
    return column;
  }

  private void addFindingsAcrossYears() throws IOException {
    for (int report = 0; report < size; report++) {
      List<Finding.Brief> across = officeYears.findings(yearBefore(report), report);
      if (!across.isEmpty()) {
        List<Finding.Brief> all = new ArrayList<>(findings.get(report));
        all.addAll(across);
        findings.set(report, List.copyOf(all));
      }
    }
  }

  private void fillLive() {
    for (SegmentReports segment : segments) {
      for (int i = 0; i < segment.reports(); i++) {
        if (segment.isLive(i)) {
          live.set(segment.first() + i);
        }
      }
    }
  }

  /**
   * Removes reports that are found by a duplicate from the live ones; returns how many paragraphs
   * they have.
   */
  private int hideDuplicates(Set<String> elsewhere) throws IOException {
    int hidden = 0;
    for (int report = 0; report < size; report++) {
      boolean isElsewhere = !elsewhere.isEmpty() && isOneOf(report, elsewhere);
      if (duplicates.representative(report) != report || isElsewhere) {
        live.clear(report);
        SegmentReports segment = segmentOf(report);
        int inSegment = report - segment.first();
        hidden += segment.end(inSegment) - segment.start(inSegment);
      }
    }
    return hidden;
  }

  private boolean isOneOf(int report, Set<String> bodies) throws IOException {
    String body = body(report);
    return live.get(report) && body != null && bodies.contains(body);
  }

  /** In the order of the index, one for each of its leaves. */
  public List<SegmentReports> segments() {
    return segments;
  }

  /** The segment that a report is in. */
  public SegmentReports segmentOf(int report) {
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

  /** The report that a document of the whole index belongs to. */
  public int reportOf(int document) {
    SegmentReports segment = segments.get(ReaderUtil.subIndex(document, leaves));
    return segment.first() + segment.reportOf(document - segment.leaf().docBase, 0);
  }

  /** The first document of a report in the whole index. */
  public int start(int report) {
    SegmentReports segment = segmentOf(report);
    return segment.leaf().docBase + segment.start(report - segment.first());
  }

  /** How many reports are numbered, removed ones included. */
  public int size() {
    return size;
  }

  /** How many reports searches can find. */
  public int live() {
    return live.cardinality();
  }

  public boolean isLive(int report) {
    return live.get(report);
  }

  /** The live reports of a run, numbered within its segment. */
  public FixedBitSet live(Lanes.Run run) {
    SegmentReports segment = run.segment();
    FixedBitSet reports = new FixedBitSet(segment.reports());
    for (int report = run.from(); report < run.to(); report++) {
      if (isLive(segment.first() + report)) {
        reports.set(report);
      }
    }
    return reports;
  }

  /** All reports, divided. */
  public Lanes lanes(Lanes.Limits limits) {
    return Lanes.of(segments, limits);
  }

  /** The reports that readings of headers mean. */
  public HeaderReports headers() {
    return headers;
  }

  /** Counted when they are first asked for, since most states of the index never are. */
  public synchronized TextCounts textCounts() throws IOException {
    if (textCounts == null) {
      textCounts = new TextCounts(this);
    }
    return textCounts;
  }

  /**
   * The boilerplate, kept for the next time, which is mostly about the same texts.
   *
   * @param texts hashes of the texts that are boilerplate, ascending
   */
  public synchronized CommonTexts commonTexts(List<Integer> texts) throws IOException {
    if (commonTexts == null || !commonTexts.areOf(texts)) {
      commonTexts = new CommonTexts(texts, this);
    }
    return commonTexts;
  }

  /** The reports with the text of this one, itself included, the preferred first. */
  public List<Integer> duplicates(int report) {
    return duplicates.of(report);
  }

  /** What identifies the text of a report; {@code null} when it is too short to tell. */
  public @Nullable String body(int report) throws IOException {
    return string(IndexFields.BODY, report);
  }

  /** The reports with a text that were not removed, those included that searches don't find. */
  public List<Integer> withBody(String body) throws IOException {
    List<Integer> reports = new ArrayList<>();
    for (SegmentReports segment : segments) {
      SegmentColumns.Strings bodies = segment.strings(IndexFields.BODY);
      int ordinal = bodies.values().indexOf(body);
      for (int i = 0; ordinal >= 0 && i < segment.reports(); i++) {
        if (bodies.ordinals()[i] == ordinal && segment.isLive(i)) {
          reports.add(segment.first() + i);
        }
      }
    }
    return reports;
  }

  /** Of each text the report that is found. */
  public NavigableMap<String, Integer> preferred() throws IOException {
    NavigableMap<String, Integer> preferred = new TreeMap<>();
    for (int report = 0; report < size; report++) {
      String body = isLive(report) ? body(report) : null;
      if (body != null) {
        preferred.put(body, report);
      }
    }
    return preferred;
  }

  /** Whether a report is from a {@code .gov.cn} address. */
  public boolean isOfficial(int report) throws IOException {
    return Duplicates.isOfficial(string(IndexFields.HOST, report));
  }

  /** The key of a report's source. */
  public String key(int report) {
    SegmentReports segment = segmentOf(report);
    return segment.key(report - segment.first());
  }

  /** The reports that were not removed, those included that searches don't find, by their keys. */
  public NavigableMap<String, Integer> keys() {
    NavigableMap<String, Integer> keys = new TreeMap<>();
    for (SegmentReports segment : segments) {
      for (int i = 0; i < segment.reports(); i++) {
        if (segment.isLive(i)) {
          keys.put(segment.key(i), segment.first() + i);
        }
      }
    }
    return keys;
  }

  /** What is known of the source of a report. */
  public Shard.IndexedSource source(int report) throws IOException {
    String parts = onDisk(IndexFields.PARTS, report);
    return new Shard.IndexedSource(
        key(report),
        String.valueOf(onDisk(IndexFields.COLLECTION, report)),
        String.valueOf(onDisk(IndexFields.SHA256, report)),
        Objects.requireNonNullElse(onDisk(IndexFields.ROW_HASH, report), ""),
        onDisk(IndexFields.OFFICE, report),
        parts == null ? List.of() : List.of(RecordJson.read(parts, Part[].class)));
  }

  /** A value that no search asks for, so that it isn't kept in memory. */
  private @Nullable String onDisk(String field, int report) throws IOException {
    SegmentReports segment = segmentOf(report);
    SortedDocValues values = DocValues.getSorted(segment.leaf().reader(), field);
    return values.advanceExact(segment.end(report - segment.first()))
        ? values.lookupOrd(values.ordValue()).utf8ToString()
        : null;
  }

  private @Nullable String string(String field, int report) throws IOException {
    SegmentReports segment = segmentOf(report);
    SegmentColumns.Strings strings = segment.strings(field);
    int ordinal = strings.ordinals()[report - segment.first()];
    return ordinal == OrdinalColumn.NONE ? null : strings.values().get(ordinal);
  }

  /** The same office's report for the year before, {@link #NONE} for none. */
  public int yearBefore(int report) {
    return officeYears.before(duplicates.representative(report));
  }

  /**
   * The live reports of an office, in no order.
   *
   * @param key text of its {@link nianbao.office.OfficeKey}
   */
  public List<DatedReport> ofOffice(String key) {
    List<DatedReport> reports = new ArrayList<>();
    int ordinal = office.ordinal(key);
    for (int report = 0; ordinal != OrdinalColumn.NONE && report < size; report++) {
      if (office.ordinal(report) == ordinal && isLive(report)) {
        reports.add(
            new DatedReport(
                ReportId.ofKey(key(report)),
                knownYear(report),
                issuer.value(issuer.ordinal(report))));
      }
    }
    return reports;
  }

  public OrdinalColumn place() {
    return place;
  }

  /** The place of an ordinal of {@link #place}. */
  public PlacePath path(int ordinal) {
    return places.get(ordinal);
  }

  /** Years in digits. */
  OrdinalColumn year() {
    return year;
  }

  /** Keys of kinds of offices. */
  public OrdinalColumn agency() {
    return agency;
  }

  /** Ids of form generations. */
  OrdinalColumn form() {
    return form;
  }

  OrdinalColumn collection() {
    return collection;
  }

  /** As {@link IndexFields#foldIndexNumber} folds them. */
  OrdinalColumn indexNumber() throws IOException {
    return rarelyAsked(IndexFields.INDEX_NUMBER);
  }

  /** Full names of offices. */
  public OrdinalColumn issuer() {
    return issuer;
  }

  /** Texts of {@link nianbao.office.OfficeKey}s. */
  OrdinalColumn office() {
    return office;
  }

  /** The report year, {@link #NO_YEAR} when unknown. */
  int yearOf(int report) {
    return years[report];
  }

  /** The report year, {@code null} when unknown. */
  public @Nullable Integer knownYear(int report) {
    return years[report] == NO_YEAR ? null : years[report];
  }

  /** The day of publication, days since 1970, {@code null} when unknown. */
  public @Nullable Integer knownPublication(int report) {
    return published[report] == NO_DAY ? null : published[report];
  }

  /** The text of its {@link nianbao.office.OfficeKey}, {@code null} when unknown. */
  public @Nullable String officeKey(int report) {
    return office.value(office.ordinal(report));
  }

  /** Days since 1970, {@link #NO_DAY} when unknown. */
  int publishedOn(int report) {
    return published[report];
  }

  /** The day of writing, as {@link #publishedOn}. */
  int writtenOn(int report) {
    return written[report];
  }

  /** The title of a report, folded without white space; empty when it has none. */
  public String titleKey(int report) throws IOException {
    String title = string(IndexFields.TITLE_KEY, report);
    return title == null ? "" : title;
  }

  /** Titles, folded without white space. */
  OrdinalColumn title() throws IOException {
    return rarelyAsked(IndexFields.TITLE_KEY);
  }

  /** As {@link IndexFields#foldDocumentNumber} folds them. */
  OrdinalColumn documentNumber() throws IOException {
    return rarelyAsked(IndexFields.DOCUMENT_NUMBER);
  }

  /** As {@link RepeatedTexts#shares}. */
  double[] repeated() throws IOException {
    return repeated.shares();
  }

  /** The findings of a report, those across years included. */
  List<Finding.Brief> findings(int report) {
    return findings.get(report);
  }

  /**
   * A figure of every report, by report number; NaN where it has none. Read on demand: there are
   * hundreds of figures, and a query is about one or two.
   *
   * @param name of a cell or a concept
   */
  public double[] figures(String name) throws IOException {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    for (SegmentReports segment : segments) {
      NumericDocValues figures =
          DocValues.getNumeric(segment.leaf().reader(), IndexFields.figure(name));
      int report = 0;
      for (int document = figures.nextDoc();
          document != NumericDocValues.NO_MORE_DOCS;
          document = figures.nextDoc()) {
        report = segment.reportOf(document, report);
        values[segment.first() + report] = NumericUtils.sortableLongToDouble(figures.longValue());
      }
    }
    return values;
  }

  /**
   * When the bytes of every report were first read, by report number, in seconds since 1970. Read
   * on demand, as {@link #figures} is.
   */
  long[] seen() throws IOException {
    long[] times = new long[size];
    for (SegmentReports segment : segments) {
      NumericDocValues values = DocValues.getNumeric(segment.leaf().reader(), IndexFields.SEEN);
      int report = 0;
      for (int document = values.nextDoc();
          document != NumericDocValues.NO_MORE_DOCS;
          document = values.nextDoc()) {
        report = segment.reportOf(document, report);
        times[segment.first() + report] = values.longValue();
      }
    }
    return times;
  }

  /**
   * Of which years and cities some reports are.
   *
   * @param paragraphs how many of theirs match
   */
  public TermTotal total(FixedBitSet reports, long paragraphs) {
    int first = Integer.MAX_VALUE;
    int last = NO_YEAR;
    int count = 0;
    int[] byPlace = new int[place.size()];
    for (int report = 0; report < size; report++) {
      if (reports.get(report)) {
        count++;
        byPlace[place.ordinal(report)]++;
        last = Math.max(last, years[report]);
        first = years[report] == NO_YEAR ? first : Math.min(first, years[report]);
      }
    }
    Map<PlacePath.Node, Integer> cities = new HashMap<>();
    for (int ordinal = 0; ordinal < byPlace.length; ordinal++) {
      PlacePath.Node city = byPlace[ordinal] == 0 ? null : path(ordinal).at(Level.PREFECTURE);
      if (city != null) {
        cities.merge(city, byPlace[ordinal], Integer::sum);
      }
    }
    return new TermTotal(
        count,
        paragraphs,
        last == NO_YEAR ? null : first,
        last == NO_YEAR ? null : last,
        cities,
        null);
  }

  /** What the live reports are of. */
  public Inventory inventory() {
    Map<Long, Integer> byOffice = new LinkedHashMap<>();
    Map<String, Integer> agencies = new TreeMap<>();
    Set<Integer> known = new TreeSet<>();
    for (int report = 0; report < size; report++) {
      if (isLive(report)) {
        long office = (long) issuer.ordinal(report) << Integer.SIZE | place.ordinal(report);
        byOffice.merge(office, 1, Integer::sum);
        String kind = agency.value(agency.ordinal(report));
        if (kind != null) {
          agencies.merge(kind, 1, Integer::sum);
        }
        if (years[report] != NO_YEAR) {
          known.add(years[report]);
        }
      }
    }
    List<Inventory.OfOffice> reports = new ArrayList<>();
    byOffice.forEach(
        (office, count) ->
            reports.add(
                new Inventory.OfOffice(
                    issuer.value((int) (office >>> Integer.SIZE)),
                    path((int) office.longValue()),
                    count)));
    return new Inventory(paragraphs, reports, agencies, known);
  }
}
