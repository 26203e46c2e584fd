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
import nianbao.search.TooMuchTextException;
import nianbao.search.lucene.rank.ParagraphScorer;
import nianbao.search.lucene.rank.ScoreComponent;
import nianbao.search.lucene.rank.ScoredParagraph;
import nianbao.search.lucene.rank.ScoredReport;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.query.Highlighter;
import nianbao.text.TextWindow;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Reads the reports of one page of results, each with its best paragraphs. */
public final class HitReader {

  /** In UTF-16 units: 16 MB of text for each search that runs; a report usually has 8 KB. */
  private static final long MOST_TEXT = 8_000_000;

  /** Beyond so much, long paragraphs are no longer whole. */
  private static final long MOST_WHOLE = MOST_TEXT / 4;

  /** What a paragraph and a mark take besides the text, in as many units. */
  private static final int PER_PARAGRAPH = 200;

  private static final int PER_MARK = 14;

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final @Nullable ParagraphScorer scorer;
  private final Highlighter highlighter;
  private final Map<String, FixedBitSet> headers;
  private final int per;
  private long shownText;

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
   * The hits of these reports, in their order. Of several, not more text is kept than fits into
   * memory beside that of other searches: long paragraphs are whole while there is room. That is of
   * each shard.
   *
   * @param known those that were scored when they were ranked; the others are scored now
   * @throws TooMuchTextException when several reports have too many paragraphs
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
    boolean isAlone = reports.size() == 1;
    shownText = 0;
    for (int report : reports) {
      hits.add(hit(report, scored.getOrDefault(report, ScoredReport.EMPTY), stored, isAlone));
    }
    return hits;
  }

  private Hit hit(int number, ScoredReport report, StoredFields stored, boolean isAlone)
      throws IOException {
    StoredBlock block = new StoredBlock(stored, table, number);
    StoredReport.Summary summary = block.summary();
    List<ParagraphHit> paragraphs = new ArrayList<>();
    for (ScoredParagraph shown : shown(report.paragraphs())) {
      Paragraph paragraph = block.paragraph(shown.document());
      paragraphs.add(
          new ParagraphHit(
              paragraph.id(),
              paragraph.ordinal(),
              paragraph.kind(),
              sectionPath(summary.sections(), paragraph.section()),
              shown(paragraph, isAlone),
              score(shown)));
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

  private static long cost(TextWindow shown) {
    return shown.text().length() + PER_PARAGRAPH + (long) PER_MARK * shown.highlights().size();
  }

  private TextWindow shown(Paragraph paragraph, boolean isAlone) {
    TextWindow whole = TextWindow.whole(paragraph.text(), highlighter.mark(paragraph));
    TextWindow shown = isAlone || shownText + cost(whole) <= MOST_WHOLE ? whole : whole.narrowed();
    shownText += cost(shown);
    if (!isAlone && shownText > MOST_TEXT) {
      throw new TooMuchTextException();
    }
    return shown;
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
