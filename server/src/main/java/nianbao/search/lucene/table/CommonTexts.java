package nianbao.search.lucene.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nianbao.index.IndexFields;
import org.apache.lucene.util.FixedBitSet;

/**
 * The paragraphs whose text, word for word, more than a third of all reports have: boilerplate,
 * that tells nothing of the report it stands in. Texts are compared by {@link
 * IndexFields#TEXT_HASH}.
 */
public final class CommonTexts {

  /** One report of so many, at most, may have a text that isn't common. */
  private static final int SHARE = 3;

  /** The documents of each segment. */
  private final List<FixedBitSet> paragraphs = new ArrayList<>();

  CommonTexts(ReportTable table) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (SegmentReports reports : table.segments()) {
      segments.add(Segment.of(reports, table));
    }
    int[] common = common(segments, Math.max(1, table.live() / SHARE));
    for (int i = 0; i < segments.size(); i++) {
      paragraphs.add(segments.get(i).texts().with(common, table.segments().get(i)));
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

  /** Those that more than so many reports have; ascending. */
  private static int[] common(List<Segment> segments, int most) {
    // A text that more than a third of all reports have stands in more than a third of the reports
    // of one segment at least, so no other needs to be counted in all of them.
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
    return candidates.stream()
        .mapToInt(Integer::intValue)
        .filter(hash -> segments.stream().mapToInt(of -> of.reports(hash)).sum() > most)
        .toArray();
  }

  /**
   * The documents of a segment whose texts are common.
   *
   * @param segment its number in the index
   */
  public FixedBitSet of(int segment) {
    return paragraphs.get(segment);
  }
}
