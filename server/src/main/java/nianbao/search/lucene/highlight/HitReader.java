package nianbao.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
import nianbao.search.lucene.rank.RankedReports.Ranked;
import nianbao.search.lucene.rank.Relevance;
import nianbao.search.lucene.rank.ScoreComponent;
import nianbao.search.lucene.rank.ScoredParagraph;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.query.Highlighter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Reads the reports of one page of results, each with its best paragraphs. */
public final class HitReader {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final @Nullable ParagraphScorer scorer;
  private final Highlighter highlighter;
  private final int per;

  /**
   * @param scorer of the paragraphs to show; {@code null} shows none
   * @param per paragraphs a report, or {@link SearchRequest#ALL_PARAGRAPHS} in reading order
   */
  public HitReader(
      IndexSearcher searcher,
      ReportTable table,
      @Nullable ParagraphScorer scorer,
      Highlighter highlighter,
      int per) {
    this.searcher = searcher;
    this.table = table;
    this.scorer = scorer;
    this.highlighter = highlighter;
    this.per = per;
  }

  /** The hits of these reports, in their order. */
  public List<Hit> read(List<Ranked> reports) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (Ranked report : scored(reports)) {
      hits.add(hit(report, stored));
    }
    return hits;
  }

  /** The same reports, those that were put in their place unseen looked at now. */
  private List<Ranked> scored(List<Ranked> reports) throws IOException {
    List<Integer> unseen =
        reports.stream()
            .filter(ranked -> ranked.relevance().equals(Relevance.UNKNOWN))
            .map(Ranked::report)
            .toList();
    if (scorer == null || unseen.isEmpty()) {
      return reports;
    }
    Map<Integer, List<ScoredParagraph>> found = scorer.of(unseen);
    return reports.stream()
        .map(
            ranked ->
                found.containsKey(ranked.report())
                    ? new Ranked(ranked.report(), Relevance.of(found.get(ranked.report())))
                    : ranked)
        .toList();
  }

  private Hit hit(Ranked ranked, StoredFields stored) throws IOException {
    Relevance relevance = ranked.relevance();
    StoredReport.Summary summary = StoredReports.summary(stored, table.document(ranked.report()));
    List<ParagraphHit> paragraphs = new ArrayList<>();
    for (ScoredParagraph shown : shown(relevance.paragraphs())) {
      paragraphs.add(
          paragraph(StoredReports.paragraph(stored, shown.document()), summary, score(shown)));
    }
    return new Hit(
        summary.source().id(),
        summary.header(),
        relevance.paragraphs().size(),
        paragraphs,
        new ReportScore(relevance.best().score(), relevance.context(), relevance.boilerplate()));
  }

  private List<ScoredParagraph> shown(List<ScoredParagraph> best) {
    return per == SearchRequest.ALL_PARAGRAPHS
        ? best.stream().sorted(Comparator.comparingInt(ScoredParagraph::document)).toList()
        : best.stream().limit(per).toList();
  }

  private ParagraphScore score(ScoredParagraph paragraph) {
    List<ScoreComponent> parts = scorer == null ? List.of() : scorer.parts();
    List<SearchResult.ScorePart> scores = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (paragraph.part(i) > 0) {
        ScoreComponent part = parts.get(i);
        scores.add(new SearchResult.ScorePart(part.text(), part.by().key(), paragraph.part(i)));
      }
    }
    return new ParagraphScore(
        paragraph.units(), paragraph.literally(), paragraph.content(), paragraph.score(), scores);
  }

  private ParagraphHit paragraph(
      Paragraph paragraph, StoredReport.Summary summary, ParagraphScore score) {
    return new ParagraphHit(
        paragraph,
        sectionPath(summary.sections(), paragraph.section()),
        highlighter.mark(paragraph.text()),
        score);
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
