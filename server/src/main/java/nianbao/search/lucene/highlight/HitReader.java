package nianbao.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.index.StoredReport;
import nianbao.report.Paragraph;
import nianbao.report.Section;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Hit;
import nianbao.search.SearchResult.ParagraphHit;
import nianbao.search.SearchResult.ParagraphScore;
import nianbao.search.SearchResult.ReportScore;
import nianbao.search.lucene.rank.ParagraphScorer;
import nianbao.search.lucene.rank.ScoreComponent;
import nianbao.search.lucene.rank.ScoredParagraph;
import nianbao.search.lucene.rank.ScoredReport;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.query.Highlighter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Reads the reports of one page of results, each with its best paragraphs. */
public final class HitReader {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final @Nullable ParagraphScorer scorer;
  private final Highlighter highlighter;
  private final Map<String, FixedBitSet> headers;
  private final int per;

  /**
   * @param scorer of the paragraphs to show; {@code null} shows none
   * @param headers for units of the query the reports whose headers have them
   * @param per paragraphs per report, or {@link SearchRequest#ALL_PARAGRAPHS} in reading order
   */
  public HitReader(
      IndexSearcher searcher,
      ReportTable table,
      @Nullable ParagraphScorer scorer,
      Highlighter highlighter,
      Map<String, FixedBitSet> headers,
      int per) {
    this.searcher = searcher;
    this.table = table;
    this.scorer = scorer;
    this.highlighter = highlighter;
    this.headers = headers;
    this.per = per;
  }

  /**
   * The hits of these reports, in their order.
   *
   * @param known those that were scored when they were ranked; the others are scored now
   */
  public List<Hit> read(List<Integer> reports, Map<Integer, ScoredReport> known)
      throws IOException {
    Map<Integer, ScoredReport> scored = new HashMap<>(known);
    List<Integer> unseen = reports.stream().filter(one -> !known.containsKey(one)).toList();
    if (scorer != null && !unseen.isEmpty()) {
      scorer.of(unseen).forEach((report, all) -> scored.put(report, ScoredReport.of(all)));
    }
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (int report : reports) {
      hits.add(hit(report, scored.getOrDefault(report, ScoredReport.EMPTY), stored));
    }
    return hits;
  }

  private Hit hit(int number, ScoredReport report, StoredFields stored) throws IOException {
    StoredBlock block = new StoredBlock(stored, table, number);
    StoredReport.Summary summary = block.summary();
    List<ParagraphHit> paragraphs = new ArrayList<>();
    for (ScoredParagraph shown : shown(report.paragraphs())) {
      paragraphs.add(paragraph(block.paragraph(shown.document()), summary, score(shown)));
    }
    return new Hit(
        summary.source(),
        summary.header(),
        byHeader(number),
        report.paragraphs().size(),
        paragraphs,
        new ReportScore(report.best().score(), report.context(), false));
  }

  private List<String> byHeader(int report) {
    return headers.entrySet().stream()
        .filter(unit -> unit.getValue().get(report))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<ScoredParagraph> shown(List<ScoredParagraph> best) {
    return per == SearchRequest.ALL_PARAGRAPHS
        ? best.stream().sorted(Comparator.comparingInt(ScoredParagraph::document)).toList()
        : best.stream().limit(per).toList();
  }

  private ParagraphScore score(ScoredParagraph paragraph) {
    List<ScoreComponent> components = scorer == null ? List.of() : scorer.components();
    List<SearchResult.ScorePart> scores = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      if (paragraph.component(i) > 0) {
        ScoreComponent component = components.get(i);
        scores.add(
            new SearchResult.ScorePart(
                component.text(), component.by().key(), paragraph.component(i)));
      }
    }
    return new ParagraphScore(
        paragraph.units(),
        paragraph.literally(),
        paragraph.inOtherWriting(),
        paragraph.content(),
        paragraph.score(),
        scores);
  }

  private ParagraphHit paragraph(
      Paragraph paragraph, StoredReport.Summary summary, ParagraphScore score) {
    return new ParagraphHit(
        paragraph,
        sectionPath(summary.sections(), paragraph.section()),
        highlighter.mark(paragraph),
        score);
  }

  /** 二、主动公开 › (一)政策文件: the section's heading after those of the sections around it. */
  static @Nullable String sectionPath(List<Section> sections, @Nullable Integer ordinal) {
    if (ordinal == null) {
      return null;
    }
    String path = "";
    int level = Integer.MAX_VALUE;
    for (int i = ordinal - 1; i >= 0; i--) {
      Section section = sections.get(i);
      if (section.level() < level) {
        path = path.isEmpty() ? section.heading() : section.heading() + ParagraphHit.BELOW + path;
        level = section.level();
      }
    }
    return path;
  }
}
