package nianbao.search.lucene.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.index.IndexFields;
import nianbao.index.ParagraphContent;
import nianbao.search.lucene.table.CommonTexts;
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
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the paragraphs of given reports that match a query, and scores them component by component.
 */
public final class ParagraphScorer {

  private final IndexSearcher searcher;
  private final ReportTable table;
  private final CommonTexts common;
  private final Weight matching;
  private final List<ScoreComponent> components;
  private final List<Weight> weights = new ArrayList<>();

  /**
   * @param common boilerplate
   * @param matching the paragraphs to find
   * @param components of their scores
   */
  public ParagraphScorer(
      IndexSearcher searcher,
      ReportTable table,
      CommonTexts common,
      Query matching,
      List<ScoreComponent> components)
      throws IOException {
    this.searcher = searcher;
    this.table = table;
    this.common = common;
    this.matching = weight(matching, ScoreMode.COMPLETE_NO_SCORES);
    this.components = List.copyOf(components);
    for (ScoreComponent component : components) {
      weights.add(weight(component.query(), ScoreMode.COMPLETE));
    }
  }

  private Weight weight(Query query, ScoreMode mode) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), mode, 1f);
  }

  public List<ScoreComponent> components() {
    return components;
  }

  /** The matching paragraphs of each of these reports, in reading order. */
  public Map<Integer, List<ScoredParagraph>> of(List<Integer> reports) throws IOException {
    Map<Integer, List<ScoredParagraph>> scored = new HashMap<>();
    Map<SegmentReports, List<Integer>> bySegment = new HashMap<>();
    List<Integer> sorted = new ArrayList<>(reports);
    Collections.sort(sorted);
    for (int report : sorted) {
      SegmentReports segment = table.segmentOf(report);
      List<Integer> inSegment = bySegment.get(segment);
      if (inSegment == null) {
        inSegment = new ArrayList<>();
        bySegment.put(segment, inSegment);
      }
      inSegment.add(report);
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
    float[][] scores = new float[documents.length][components.size()];
    for (int component = 0; component < components.size(); component++) {
      score(component, segment.leaf(), documents, scores);
    }
    ParagraphContent[] contents = contents(segment.leaf(), documents);
    FixedBitSet commonHere = common.of(segment.leaf().ord);
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      List<ScoredParagraph> paragraphs = new ArrayList<>(counts[i]);
      for (int end = next + counts[i]; next < end; next++) {
        int document = segment.leaf().docBase + documents[next];
        boolean isCommon = commonHere.get(documents[next]);
        paragraphs.add(paragraph(document, contents[next], isCommon, scores[next]));
      }
      scored.put(reports.get(i), paragraphs);
    }
  }

  /**
   * The matching documents, ascending.
   *
   * @param counts receives how many each report has
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

  private void score(int component, LeafReaderContext leaf, int[] documents, float[][] scores)
      throws IOException {
    Scorer scorer = weights.get(component).scorer(leaf);
    if (scorer == null) {
      return;
    }
    DocIdSetIterator all = scorer.iterator();
    for (int i = 0; i < documents.length; i++) {
      int at = all.docID() < documents[i] ? all.advance(documents[i]) : all.docID();
      if (at == documents[i]) {
        scores[i][component] = scorer.score();
      }
    }
  }

  private ScoredParagraph paragraph(
      int document, ParagraphContent content, boolean isCommon, float[] scores) {
    int units = 0;
    int literally = 0;
    int inOtherWriting = 0;
    int lastFound = -1;
    float total = 0;
    for (int i = 0; i < scores.length; i++) {
      ScoreComponent component = components.get(i);
      total += scores[i];
      if (component.finds() && scores[i] > 0 && component.unit() != lastFound) {
        lastFound = component.unit();
        units++;
        literally += component.by().isAsTyped() ? 1 : 0;
        inOtherWriting += component.by() == ScoreComponent.By.WRITING ? 1 : 0;
      }
    }
    return new ScoredParagraph(
        document, units, literally, inOtherWriting, content, isCommon, total, scores);
  }
}
