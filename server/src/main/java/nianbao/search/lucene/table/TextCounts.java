package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * In how many live reports each text of a paragraph stands. Texts are compared by {@link
 * nianbao.index.IndexFields#TEXT_HASH}.
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
  private record Segment(SegmentTexts texts, SegmentTexts.Counts removed, int live) {

    private static Segment of(SegmentReports segment, ReportTable table) throws IOException {
      int live = table.live(segment).cardinality();
      SegmentTexts.Counts removed =
          live == segment.reports()
              ? new SegmentTexts.Counts(new int[0], new int[0])
              : SegmentTexts.count(segment, report -> !table.isLive(segment.first() + report));
      return new Segment(segment.columns().texts(segment), removed, live);
    }

    private int reports(int hash) {
      return texts.counts().of(hash) - removed.of(hash);
    }
  }

  /** Those that more than a third of the reports have, ascending. */
  public List<Integer> ofAThird() {
    // Such a text stands in more than a third of the reports of one segment at least, so no other
    // needs to be counted in all of them.
    TreeSet<Integer> candidates = new TreeSet<>();
    for (Segment segment : segments) {
      SegmentTexts.Counts counts = segment.texts().counts();
      for (int i = 0; i < counts.hashes().length; i++) {
        boolean perhaps = counts.reports()[i] * SHARE > segment.live();
        if (perhaps && segment.reports(counts.hashes()[i]) * SHARE > segment.live()) {
          candidates.add(counts.hashes()[i]);
        }
      }
    }
    int live = segments.stream().mapToInt(Segment::live).sum();
    candidates.removeIf(hash -> reports(hash) * SHARE <= live);
    return List.copyOf(candidates);
  }

  /** How many reports have a text. */
  public int reports(int hash) {
    return segments.stream().mapToInt(segment -> segment.reports(hash)).sum();
  }
}
