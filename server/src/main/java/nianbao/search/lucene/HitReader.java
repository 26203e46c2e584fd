package nianbao.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.index.StoredReport;
import nianbao.report.Section;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.lucene.ReportTable.Segment;
import nianbao.search.query.Highlighter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Reads the reports of one page of results, each with its best paragraphs. */
final class HitReader {

  private final Snapshot snapshot;
  private final @Nullable Weight weight;
  private final Highlighter highlighter;
  private final int per;

  /**
   * @param paragraphs scores the paragraphs to show; {@code null} shows none
   * @param per paragraphs a report, or {@link SearchRequest#ALL_PARAGRAPHS} in reading order
   */
  HitReader(Snapshot snapshot, @Nullable Query paragraphs, Highlighter highlighter, int per)
      throws IOException {
    this.snapshot = snapshot;
    this.weight =
        paragraphs == null
            ? null
            : snapshot
                .searcher()
                .createWeight(snapshot.searcher().rewrite(paragraphs), ScoreMode.COMPLETE, 1f);
    this.highlighter = highlighter;
    this.per = per;
  }

  /** A matching paragraph before it is read. */
  private record Found(int document, float score) {}

  /** The hits of these reports, in their order. */
  List<Hit> read(List<Integer> reports) throws IOException {
    Map<Integer, List<Found>> found = find(reports);
    StoredFields stored = snapshot.reader().storedFields();
    List<Hit> hits = new ArrayList<>();
    for (int report : reports) {
      hits.add(hit(report, found.getOrDefault(report, List.of()), stored));
    }
    return hits;
  }

  /** Looks the reports up in index order, so that each segment's postings are opened once. */
  private Map<Integer, List<Found>> find(List<Integer> reports) throws IOException {
    Map<Integer, List<Found>> found = new HashMap<>();
    if (weight == null) {
      return found;
    }
    Segment segment = null;
    Scorer scorer = null;
    for (int report : reports.stream().sorted().toList()) {
      Segment own = snapshot.table().segmentOf(report);
      if (own != segment) {
        segment = own;
        scorer = weight.scorer(own.leaf());
      }
      if (scorer != null) {
        found.put(report, find(scorer, own, report - own.first()));
      }
    }
    return found;
  }

  private static List<Found> find(Scorer scorer, Segment segment, int report) throws IOException {
    List<Found> found = new ArrayList<>();
    DocIdSetIterator documents = scorer.iterator();
    int start = segment.start(report);
    int document = documents.docID() < start ? documents.advance(start) : documents.docID();
    while (document < segment.end(report)) {
      found.add(new Found(segment.leaf().docBase + document, scorer.score()));
      document = documents.nextDoc();
    }
    return found;
  }

  private Hit hit(int report, List<Found> found, StoredFields stored) throws IOException {
    Segment segment = snapshot.table().segmentOf(report);
    int document = segment.leaf().docBase + segment.end(report - segment.first());
    StoredReport.Summary summary = StoredReports.summary(stored, document);
    List<ParagraphHit> paragraphs = new ArrayList<>();
    for (Found best : best(found)) {
      paragraphs.add(paragraph(StoredReports.paragraph(stored, best.document()), summary));
    }
    return new Hit(summary.source().id(), summary.header(), found.size(), paragraphs);
  }

  private List<Found> best(List<Found> found) {
    if (per == SearchRequest.ALL_PARAGRAPHS) {
      return found;
    }
    return found.stream()
        .sorted(
            Comparator.comparingDouble((Found hit) -> -hit.score())
                .thenComparingInt(Found::document))
        .limit(per)
        .toList();
  }

  private ParagraphHit paragraph(nianbao.report.Paragraph paragraph, StoredReport.Summary summary) {
    return new ParagraphHit(
        paragraph,
        sectionPath(summary.sections(), paragraph.section()),
        highlighter.mark(paragraph.text()));
  }

  /** 二、主动公开 › (一)政策文件: the section's heading after those it stands in. */
  static @Nullable String sectionPath(List<Section> sections, @Nullable Integer ordinal) {
    if (ordinal == null) {
      return null;
    }
    String path = "";
    int level = Integer.MAX_VALUE;
    for (int i = ordinal - 1; i >= 0; i--) {
      Section section = sections.get(i);
      if (section.level() < level) {
        path = path.isEmpty() ? section.heading() : section.heading() + " › " + path;
        level = section.level();
      }
    }
    return path;
  }
}
