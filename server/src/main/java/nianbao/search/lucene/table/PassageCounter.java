package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import nianbao.index.IndexFields;
import nianbao.index.PassageKey;
import nianbao.office.OfficeKey;
import nianbao.search.passage.FrequentPassages;
import nianbao.search.passage.PassageUse;
import nianbao.search.passage.PassageUse.Place;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Counts the offices and reports that have each passage. */
public final class PassageCounter {

  /** Last bits of a key, of which there are so many. */
  private static final int ENDINGS = 1 << 16;

  private final ReportTable table;
  private final FixedBitSet reports;

  /**
   * @param reports the numbers of those that are counted
   */
  public PassageCounter(ReportTable table, FixedBitSet reports) {
    this.table = table;
    this.reports = reports;
  }

  /** Takes the passages of reports, those of a report after each other. */
  private interface Taker {
    /**
     * @param ordinal of the paragraph
     */
    void take(long key, int report, int ordinal);
  }

  private void each(Taker taker) throws IOException {
    for (SegmentReports segment : table.segments()) {
      NumericDocValues keys = DocValues.getNumeric(segment.leaf().reader(), IndexFields.PASSAGE);
      int end = segment.first() + segment.reports();
      for (int report = SetBits.next(reports, segment.first());
          report < end;
          report = SetBits.next(reports, report + 1)) {
        int start = segment.start(report - segment.first());
        int last = segment.end(report - segment.first());
        int document = keys.docID() < start ? keys.advance(start) : keys.docID();
        while (document < last) {
          taker.take(keys.longValue(), report, document - start + 1);
          document = keys.nextDoc();
        }
      }
    }
  }

  /** The passages that most offices have. */
  public FrequentPassages frequent() throws IOException {
    Occurrences occurrences = new Occurrences();
    each((key, report, ordinal) -> occurrences.add(key, report));
    return occurrences.frequent(table.office());
  }

  /** Which reports have which passage. */
  private static final class Occurrences {
    /** A shard has fewer reports than this says. */
    private static final int REPORT_BITS = Long.SIZE - PassageKey.BITS;

    private long[] packed = new long[1 << 12];
    private int size;

    void add(long key, int report) {
      packed = ArrayUtil.grow(packed, size + 1);
      packed[size++] = key << REPORT_BITS | report;
    }

    FrequentPassages frequent(OrdinalColumn offices) {
      Arrays.sort(packed, 0, size);
      Frequent frequent = new Frequent();
      int[] lastSeen = new int[offices.size()];
      int from = 0;
      while (from < size) {
        long key = packed[from] >>> REPORT_BITS;
        int ofReports = 0;
        int ofOffices = 0;
        int to = from;
        while (to < size && packed[to] >>> REPORT_BITS == key) {
          if (to == from || packed[to] != packed[to - 1]) {
            int office = offices.ordinal((int) (packed[to] & (1 << REPORT_BITS) - 1));
            ofReports++;
            ofOffices += office != OrdinalColumn.NONE && lastSeen[office] <= from ? 1 : 0;
            lastSeen[office] = from + 1;
          }
          to++;
        }
        frequent.add(new Counted(key, ofOffices, ofReports));
        from = to;
      }
      return frequent.passages();
    }
  }

  private record Counted(long key, int offices, int reports) {
    /** As {@link PassageUse#MOST_OFFICES}. */
    static final Comparator<Counted> MOST_OFFICES =
        Comparator.<Counted>comparingInt(counted -> -counted.offices())
            .thenComparingInt(counted -> -counted.reports())
            .thenComparingLong(Counted::key);
  }

  /** The first of all that are added. */
  private static final class Frequent {
    private final PriorityQueue<Counted> last =
        new PriorityQueue<>(Counted.MOST_OFFICES.reversed());

    private int others;

    void add(Counted counted) {
      boolean isFull = last.size() == FrequentPassages.MOST;
      // Nearly all passages are of one office.
      if (isFull && counted.offices() < last.element().offices()) {
        others = Math.max(others, counted.offices());
        return;
      }
      last.add(counted);
      if (isFull) {
        others = Math.max(others, last.remove().offices());
      }
    }

    FrequentPassages passages() {
      List<Long> keys = last.stream().sorted(Counted.MOST_OFFICES).map(Counted::key).toList();
      return new FrequentPassages(keys, others);
    }
  }

  /**
   * Where some passages stand, without those that stand nowhere.
   *
   * @param keys ascending
   */
  public List<PassageUse> uses(long[] keys) throws IOException {
    boolean[] uncertain = table.office().which(false, key -> !new OfficeKey(key).isCertain());
    @Nullable Use[] uses = new @Nullable Use[keys.length];
    // Most passages are none of them, which takes one bit to tell.
    FixedBitSet endings = new FixedBitSet(ENDINGS);
    Arrays.stream(keys).forEach(key -> endings.set((int) key & ENDINGS - 1));
    each(
        (key, report, ordinal) -> {
          int index = endings.get((int) key & ENDINGS - 1) ? Arrays.binarySearch(keys, key) : -1;
          if (index >= 0) {
            Use known = uses[index];
            Use use = known == null ? new Use() : known;
            use.add(report, ordinal);
            uses[index] = use;
          }
        });
    List<PassageUse> known = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      Use use = uses[i];
      if (use != null) {
        known.add(use.of(keys[i], uncertain));
      }
    }
    return known;
  }

  /** Where one passage stands. */
  private final class Use {
    private final FixedBitSet offices = new FixedBitSet(table.office().size());
    private int reports;
    private int lastReport = ReportTable.NONE;
    private @Nullable Integer firstYear;
    private @Nullable Integer lastYear;
    private @Nullable Place oldest;

    void add(int report, int ordinal) {
      if (report == lastReport) {
        return;
      }
      lastReport = report;
      reports++;
      offices.set(table.office().ordinal(report));
      Integer year = table.knownYear(report);
      if (year != null) {
        firstYear = firstYear == null ? year : Math.min(firstYear, year);
        lastYear = lastYear == null ? year : Math.max(lastYear, year);
      }
      if (oldest == null || year == null || oldest.year() == null || year <= oldest.year()) {
        Place place =
            new Place(table.key(report), report, ordinal, year, table.knownPublication(report));
        oldest = oldest == null || place.compareTo(oldest) < 0 ? place : oldest;
      }
    }

    /**
     * What it is.
     *
     * @param uncertain whether the key of an office is, by ordinal
     */
    PassageUse of(long key, boolean[] uncertain) {
      offices.clear(OrdinalColumn.NONE);
      Set<String> others = new HashSet<>();
      for (int office = SetBits.next(offices, 0);
          office != SetBits.NONE;
          office = SetBits.next(offices, office + 1)) {
        if (uncertain[office]) {
          others.add(String.valueOf(table.office().value(office)));
        }
      }
      return new PassageUse(
          key,
          offices.cardinality() - others.size(),
          others,
          reports,
          firstYear,
          lastYear,
          Objects.requireNonNull(oldest));
    }
  }
}
