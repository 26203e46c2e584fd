package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In how many live reports each text of a paragraph stands. Texts are compared by {@link
 * nianbao.index.IndexFields#TEXT_HASH}.
 *
 * <p>Nearly all texts stand in one report, and only those that stand in many are asked for. So the
 * paragraphs of each bucket of texts are counted first, and reports only for the buckets that have
 * enough paragraphs.
 */
public final class TextCounts {

  private static final int SHARE = 3;

  private final List<Segment> segments = new ArrayList<>();

  TextCounts(ReportTable table) throws IOException {
    for (SegmentReports reports : table.segments()) {
      segments.add(Segment.of(reports, table));
    }
  }

  /**
   * The texts of a segment.
   *
   * @param removed those of the reports that are not live, which don't count
   */
  private record Segment(
      SegmentReports reports, SegmentTexts texts, BucketCounts removed, int live) {

    private static Segment of(SegmentReports segment, ReportTable table) throws IOException {
      return new Segment(
          segment,
          segment.columns().texts(segment),
          new BucketCounts(report -> !table.isLive(segment.first() + report)),
          table.live(Lanes.Run.of(segment)).cardinality());
    }

    /** Adds in how many live reports each of some texts stands. */
    private void addTo(int[] sums, int[] texts) throws IOException {
      int[] all = this.texts.reports(texts, reports);
      int[] notLive = removed.reports(texts, reports);
      Arrays.setAll(sums, i -> sums[i] + all[i] - notLive[i]);
    }
  }

  /** Those that more than a third of the reports have, ascending. */
  public List<Integer> ofAThird() throws IOException {
    int[] paragraphs = new int[BucketCounts.BUCKETS];
    segments.forEach(segment -> segment.texts().addParagraphs(paragraphs));
    int most = segments.stream().mapToInt(Segment::live).sum() / SHARE;
    int[] buckets =
        IntStream.range(0, paragraphs.length).filter(bucket -> paragraphs[bucket] > most).toArray();
    int[] texts = BucketCounts.texts(buckets);
    int[] reports = reports(texts);
    return IntStream.range(0, texts.length)
        .filter(i -> reports[i] > most)
        .mapToObj(i -> texts[i])
        .sorted()
        .toList();
  }

  /** How many reports have each of some texts. */
  public int[] reports(int[] texts) throws IOException {
    int[] sums = new int[texts.length];
    for (Segment segment : segments) {
      segment.addTo(sums, texts);
    }
    return sums;
  }
}
