package nianbao.search.lucene.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The reports of a state of the index in as many parts as threads search them side by side, each of
 * about as many documents. A report is never divided.
 *
 * @param lanes without those in which there would be nothing
 */
public record Lanes(List<List<Run>> lanes) {

  /**
   * How an index is divided.
   *
   * @param most lanes, 1 or more
   * @param least documents of a lane, so that small indexes aren't divided
   */
  public record Limits(int most, int least) {

    /** A second thread gains more than it costs from some milliseconds of work on. */
    public static final Limits OF_MACHINE =
        new Limits(Runtime.getRuntime().availableProcessors(), 100_000);
  }

  /**
   * Consecutive reports of a segment, numbered within it.
   *
   * @param from the first
   * @param to the one after the last
   */
  public record Run(SegmentReports segment, int from, int to) {

    /** All reports of a segment. */
    static Run of(SegmentReports segment) {
      return new Run(segment, 0, segment.reports());
    }

    /** The first document, in the segment. */
    public int start() {
      return segment.start(from);
    }

    /** The document after the last, in the segment. */
    public int end() {
      return segment.end(to - 1) + 1;
    }
  }

  /** Divides the reports of a table in the order of the index. */
  static Lanes of(List<SegmentReports> segments, Limits limits) {
    long documents = 0;
    for (SegmentReports segment : segments) {
      documents += documents(segment);
    }
    long count = Math.clamp(documents / limits.least(), 1, limits.most());
    List<List<Run>> lanes = new ArrayList<>();
    List<Run> lane = new ArrayList<>();
    long before = 0;
    for (SegmentReports segment : segments) {
      int from = 0;
      while (from < segment.reports()) {
        long end = documents * (lanes.size() + 1) / count;
        int to = firstFrom(end - before, segment, from + 1);
        lane.add(new Run(segment, from, to));
        from = to;
        if (before + segment.end(to - 1) + 1 >= end) {
          lanes.add(List.copyOf(lane));
          lane.clear();
        }
      }
      before += documents(segment);
    }
    return new Lanes(List.copyOf(lanes));
  }

  private static long documents(SegmentReports segment) {
    return segment.reports() == 0 ? 0 : segment.end(segment.reports() - 1) + 1L;
  }

  /** The first report, not before another, that begins at a document or later. */
  private static int firstFrom(long document, SegmentReports segment, int from) {
    if (document >= documents(segment)) {
      return segment.reports();
    }
    int at = segment.reportOf((int) document, from - 1);
    return Math.max(from, segment.start(at) < document ? at + 1 : at);
  }
}
