package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.index.IndexFields;
import nianbao.report.Finding;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the reports of one Lucene segment, removed ones included. A segment is never
 * changed, so this is read once and serves all states of the index that hold it; what is removed is
 * a matter of {@link SegmentReports}.
 */
final class SegmentColumns {

  /** The body of a report whose text is too short to tell whether it is another's, too. */
  static final long NO_BODY = 0;

  /** So many make 64 bits. */
  private static final int HEX_DIGITS = 16;

  private final int[] ends;
  private final int[] starts;
  private final Map<String, Strings> strings = new ConcurrentHashMap<>();
  private final long[] bodies;
  private final int[] years;
  private final int[] published;
  private final int[] written;
  private final List<List<Finding.Brief>> findings;
  private final int[] leastKeys;
  private @Nullable SegmentTexts texts;

  /**
   * The values of a field.
   *
   * @param ordinals of each report: the number of its value, {@link OrdinalColumn#NONE} for none
   * @param values in the order in which reports have them first; there is an empty one for none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Strings(int[] ordinals, List<String> values) {}

  SegmentColumns(LeafReader reader) throws IOException {
    this.ends = reportDocuments(reader);
    this.starts = starts(reader, ends);
    leastKeys = leastKeys(strings(IndexFields.KEY, reader));
    bodies = bodies(DocValues.getSorted(reader, IndexFields.BODY));
    years = numbers(reader, IndexFields.YEAR, ReportTable.NO_YEAR);
    published = numbers(reader, IndexFields.PUBLISHED, ReportTable.NO_DAY);
    written = numbers(reader, IndexFields.WRITTEN, ReportTable.NO_DAY);
    findings = findings(DocValues.getSortedSet(reader, IndexFields.FINDING));
  }

  /** The document of each report, ascending: its paragraphs are those right before it. */
  private static int[] reportDocuments(LeafReader reader) throws IOException {
    PostingsEnum postings =
        reader.postings(new Term(IndexFields.KIND, IndexFields.KIND_REPORT), PostingsEnum.NONE);
    int[] documents = new int[postings == null ? 0 : (int) postings.cost()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = postings.nextDoc();
    }
    return documents;
  }

  /**
   * The first document of each report. It follows the report before, unless others have documents
   * in the index too: a node's engine notes there what was removed.
   */
  private static int[] starts(LeafReader reader, int[] ends) throws IOException {
    Terms kinds = reader.terms(IndexFields.KIND);
    boolean all = kinds == null || kinds.getDocCount() == reader.maxDoc();
    FixedBitSet ours = all ? null : documents(kinds, reader.maxDoc());
    int[] starts = new int[ends.length];
    int next = 0;
    for (int report = 0; report < ends.length; report++) {
      starts[report] = ours == null ? next : ours.nextSetBit(next);
      next = ends[report] + 1;
    }
    return starts;
  }

  private static FixedBitSet documents(Terms terms, int size) throws IOException {
    FixedBitSet documents = new FixedBitSet(size);
    TermsEnum all = terms.iterator();
    while (all.next() != null) {
      documents.or(all.postings(null, PostingsEnum.NONE));
    }
    return documents;
  }

  private long[] bodies(SortedDocValues field) throws IOException {
    long[] beginnings = new long[field.getValueCount()];
    TermsEnum all = field.termsEnum();
    for (int i = 0; i < beginnings.length; i++) {
      BytesRef hash = Objects.requireNonNull(all.next());
      for (int at = 0; at < HEX_DIGITS; at++) {
        int digit = Character.digit(hash.bytes[hash.offset + at], 16);
        beginnings[i] = beginnings[i] << 4 | digit;
      }
    }
    long[] own = new long[ends.length];
    for (int report = 0; report < own.length; report++) {
      own[report] = field.advanceExact(ends[report]) ? beginnings[field.ordValue()] : NO_BODY;
    }
    return own;
  }

  private static int[] leastKeys(Strings keys) {
    int[] least = new int[keys.ordinals().length];
    String key = null;
    for (int report = least.length - 1; report >= 0; report--) {
      String own = keys.values().get(keys.ordinals()[report]);
      boolean isLeast = key == null || own.compareTo(key) < 0;
      key = isLeast ? own : key;
      least[report] = isLeast ? report : least[report + 1];
    }
    return least;
  }

  private Strings strings(SortedDocValues field) throws IOException {
    int[] ordinals = new int[ends.length];
    List<String> values = new ArrayList<>(List.of(""));
    String[] terms = terms(field);
    int[] ordinalOf = new int[terms.length];
    for (int report = 0; report < ends.length; report++) {
      if (field.advanceExact(ends[report])) {
        int term = field.ordValue();
        if (ordinalOf[term] == OrdinalColumn.NONE) {
          ordinalOf[term] = values.size();
          values.add(terms[term]);
        }
        ordinals[report] = ordinalOf[term];
      }
    }
    return new Strings(ordinals, values);
  }

  /** All of them in their order: each block of terms is decompressed once, not once a report. */
  private static String[] terms(SortedDocValues field) throws IOException {
    String[] terms = new String[field.getValueCount()];
    TermsEnum all = field.termsEnum();
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Objects.requireNonNull(all.next()).utf8ToString();
    }
    return terms;
  }

  /**
   * The numbers of a field.
   *
   * @param unknown the number of a report without one
   */
  private int[] numbers(LeafReader reader, String field, int unknown) throws IOException {
    int[] numbers = new int[ends.length];
    Arrays.fill(numbers, unknown);
    NumericDocValues values = DocValues.getNumeric(reader, field);
    for (int report = 0; report < ends.length; report++) {
      if (values.advanceExact(ends[report])) {
        numbers[report] = (int) values.longValue();
      }
    }
    return numbers;
  }

  private List<List<Finding.Brief>> findings(SortedSetDocValues found) throws IOException {
    List<List<Finding.Brief>> own = new ArrayList<>(ends.length);
    for (int end : ends) {
      int count = found.advanceExact(end) ? found.docValueCount() : 0;
      List<Finding.Brief> ofReport = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        ofReport.add(IndexFields.finding(found.lookupOrd(found.nextOrd()).utf8ToString()));
      }
      own.add(List.copyOf(ofReport));
    }
    return own;
  }

  /** The first document of each report. */
  int[] starts() {
    return starts;
  }

  /** The document of each report. */
  int[] ends() {
    return ends;
  }

  /**
   * The strings of a field; read when they are first asked for.
   *
   * @param reader an open one of the segment
   */
  Strings strings(String field, LeafReader reader) throws IOException {
    Strings known = strings.get(field);
    if (known == null) {
      known = strings(DocValues.getSorted(reader, field));
      strings.put(field, known);
    }
    return known;
  }

  /**
   * The first 64 bits of what identifies the text of each report, {@link #NO_BODY} for a text too
   * short to tell. Equal ones are nearly always of the same text.
   */
  long[] bodies() {
    return bodies;
  }

  /** For each report the one with the least key of those from it on, by its number. */
  int[] leastKeys() {
    return leastKeys;
  }

  /** Report years, {@link ReportTable#NO_YEAR} where unknown. */
  int[] years() {
    return years;
  }

  /** Days of publication since 1970, {@link ReportTable#NO_DAY} where unknown. */
  int[] published() {
    return published;
  }

  /** Days of writing, as {@link #published}. */
  int[] written() {
    return written;
  }

  /** The findings within each report, not across years. */
  List<List<Finding.Brief>> findings() {
    return findings;
  }

  /**
   * The texts of the paragraphs; read when they are first asked for.
   *
   * @param segment any that these columns are of
   */
  synchronized SegmentTexts texts(SegmentReports segment) throws IOException {
    if (texts == null) {
      texts = new SegmentTexts(segment);
    }
    return texts;
  }
}
