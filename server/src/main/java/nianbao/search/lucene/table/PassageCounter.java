package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
      long[] keys = new long[size];
      int[] ofOffices = new int[size];
      int[] having = new int[offices.size()];
      int[] lastSeen = new int[offices.size()];
      int passages = 0;
      int from = 0;
      while (from < size) {
        long key = packed[from] >>> REPORT_BITS;
        int to = from;
        while (to < size && packed[to] >>> REPORT_BITS == key) {
          int office = offices.ordinal((int) (packed[to] & (1 << REPORT_BITS) - 1));
          if (office != OrdinalColumn.NONE && lastSeen[office] <= from) {
            lastSeen[office] = from + 1;
            ofOffices[passages]++;
          }
          to++;
        }
        keys[passages] = key;
        having[ofOffices[passages]]++;
        passages++;
        from = to;
      }
      return first(keys, ofOffices, passages, having);
    }

    /**
     * Those that most offices have; of those that equally many have, any.
     *
     * @param having how many passages each number of offices has
     */
    private static FrequentPassages first(
        long[] keys, int[] ofOffices, int passages, int[] having) {
      int fewest = having.length;
      int room = FrequentPassages.MOST;
      while (fewest > 0 && room >= having[fewest - 1]) {
        fewest--;
        room -= having[fewest];
      }
      List<Long> first = new ArrayList<>();
      for (int i = 0; i < passages; i++) {
        if (ofOffices[i] >= fewest) {
          first.add(keys[i]);
        } else if (ofOffices[i] == fewest - 1 && room > 0) {
          first.add(keys[i]);
          room--;
        }
      }
      return new FrequentPassages(first, Math.max(0, fewest - 1));
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
