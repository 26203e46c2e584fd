package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.index.IndexFields;
import nianbao.index.ParagraphContent;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.lucene.table.SegmentReports;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Finds the paragraphs of some reports that match a query, and scores them part by part. */
public final class ParagraphScorer {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final Weight matching;
  private final List<ScoreComponent> parts;
  private final List<Weight> weights = new ArrayList<>();

  /**
   * @param matching the paragraphs to be found
   * @param parts of their scores
   */
  public ParagraphScorer(
      IndexSearcher searcher, ReportTable table, Query matching, List<ScoreComponent> parts)
      throws IOException {
    this.searcher = searcher;
    this.table = table;
    this.matching = weight(matching, ScoreMode.COMPLETE_NO_SCORES);
    this.parts = List.copyOf(parts);
    for (ScoreComponent part : parts) {
      weights.add(weight(part.query(), ScoreMode.COMPLETE));
    }
  }

  private Weight weight(Query query, ScoreMode mode) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), mode, 1f);
  }

  public List<ScoreComponent> parts() {
    return parts;
  }

  /** The matching paragraphs of each of these reports, in reading order. */
  public Map<Integer, List<ScoredParagraph>> of(Collection<Integer> reports) throws IOException {
    Map<Integer, List<ScoredParagraph>> scored = new HashMap<>();
    Map<SegmentReports, List<Integer>> bySegment = new HashMap<>();
    for (int report : reports.stream().sorted().toList()) {
      SegmentReports segment = table.segmentOf(report);
      bySegment.computeIfAbsent(segment, s -> new ArrayList<>()).add(report);
    }
    for (Map.Entry<SegmentReports, List<Integer>> together : bySegment.entrySet()) {
      score(together.getKey(), together.getValue(), scored);
    }
    return scored;
  }

  /** One walk through the postings for all reports of a segment. */
  private void score(
      SegmentReports segment, List<Integer> reports, Map<Integer, List<ScoredParagraph>> scored)
      throws IOException {
    int[] counts = new int[reports.size()];
    int[] documents = documents(segment, reports, counts);
    float[][] scores = new float[documents.length][parts.size()];
    for (int part = 0; part < parts.size(); part++) {
      score(part, segment.leaf(), documents, scores);
    }
    ParagraphContent[] contents = contents(segment.leaf(), documents);
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      List<ScoredParagraph> paragraphs = new ArrayList<>(counts[i]);
      for (int end = next + counts[i]; next < end; next++) {
        int document = segment.leaf().docBase + documents[next];
        paragraphs.add(paragraph(document, contents[next], scores[next]));
      }
      scored.put(reports.get(i), paragraphs);
    }
  }

  /**
   * The matching documents, ascending.
   *
   * @param counts is given how many each report has
   */
  private int[] documents(SegmentReports segment, List<Integer> reports, int[] counts)
      throws IOException {
    Scorer scorer = matching.scorer(segment.leaf());
    int[] found = new int[64];
    int size = 0;
    for (int i = 0; scorer != null && i < counts.length; i++) {
      int report = reports.get(i) - segment.first();
      DocIdSetIterator all = scorer.iterator();
      int start = segment.start(report);
      int document = all.docID() < start ? all.advance(start) : all.docID();
      for (; document < segment.end(report); document = all.nextDoc()) {
        found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
        found[size++] = document;
        counts[i]++;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private static ParagraphContent[] contents(LeafReaderContext leaf, int[] documents)
      throws IOException {
    ParagraphContent[] contents = new ParagraphContent[documents.length];
    for (ParagraphContent content : ParagraphContent.values()) {
      PostingsEnum all = leaf.reader().postings(new Term(IndexFields.KIND, content.term()));
      for (int i = 0; all != null && i < documents.length; i++) {
        int at = all.docID() < documents[i] ? all.advance(documents[i]) : all.docID();
        contents[i] = at == documents[i] ? content : contents[i];
      }
    }
    return contents;
  }

  private void score(int part, LeafReaderContext leaf, int[] documents, float[][] scores)
      throws IOException {
    Scorer scorer = weights.get(part).scorer(leaf);
    if (scorer == null) {
      return;
    }
    DocIdSetIterator all = scorer.iterator();
    for (int i = 0; i < documents.length; i++) {
      int at = all.docID() < documents[i] ? all.advance(documents[i]) : all.docID();
      if (at == documents[i]) {
        scores[i][part] = scorer.score();
      }
    }
  }

  private ScoredParagraph paragraph(int document, ParagraphContent content, float[] scores) {
    int units = 0;
    int literally = 0;
    int lastFound = -1;
    float total = 0;
    for (int i = 0; i < scores.length; i++) {
      ScoreComponent part = parts.get(i);
      total += scores[i];
      if (part.finds() && scores[i] > 0 && part.unit() != lastFound) {
        lastFound = part.unit();
        units++;
        literally += part.by() == ScoreComponent.By.LITERAL ? 1 : 0;
      }
    }
    return new ScoredParagraph(document, units, literally, content, total, scores);
  }
}
