package nianbao.search.lucene.match;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.search.header.HeaderReading;
import nianbao.search.header.HeaderReading.By;
import nianbao.search.lucene.table.ReportTable;
import nianbao.search.query.ExpandedText;
import nianbao.text.Folding;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** The reports that the texts of a query mean by their headers. */
public final class HeaderMatches {

  private final ReportTable table;
  private final Map<ExpandedText, FixedBitSet> byText = new HashMap<>();

  HeaderMatches(ReportTable table) {
    this.table = table;
  }

  /** The live reports whose header a text means; not to be changed. */
  public FixedBitSet of(ExpandedText text) throws IOException {
    FixedBitSet known = byText.get(text);
    if (known == null) {
      known = table.headers().any(text.header());
      byText.put(text, known);
    }
    return known;
  }

  /** For each text that means any report by its header, as typed, those reports. */
  public Map<String, FixedBitSet> byTyped(List<ExpandedText> texts) throws IOException {
    Map<String, FixedBitSet> meant = new LinkedHashMap<>();
    for (ExpandedText text : texts) {
      if (any(text)) {
        meant.put(text.typed(), of(text));
      }
    }
    return meant;
  }

  /** Whether a text means any report, of this shard or another, by its header. */
  public boolean any(ExpandedText text) {
    return !text.header().isEmpty();
  }

  /**
   * Those of the reports of a kind of office whose titles have its name as typed: for 国土资源局 those
   * from before it became 自然资源局.
   */
  public FixedBitSet called(ExpandedText text) throws IOException {
    FixedBitSet called = new FixedBitSet(Math.max(1, table.size()));
    String name = Folding.compact(text.typed());
    for (HeaderReading reading : text.header()) {
      if (reading.by().contains(By.AGENCY)) {
        called.or(table.headers().of(reading.meaning()));
      }
    }
    for (int report = 0; report < table.size(); report++) {
      if (called.get(report) && !table.titleKey(report).contains(name)) {
        called.clear(report);
      }
    }
    return called;
  }

  /** Those of the reports that a text names one by one, by number or title. */
  public FixedBitSet named(ExpandedText text) throws IOException {
    FixedBitSet named = new FixedBitSet(Math.max(1, table.size()));
    for (HeaderReading reading : text.header()) {
      if (reading.isOfOneReport()) {
        named.or(table.headers().of(reading.meaning()));
      }
    }
    return named;
  }

  /** All paragraphs of the reports whose header a text means, with the same score. */
  public Query paragraphs(ExpandedText text, float score) throws IOException {
    return new BoostQuery(new ParagraphsOfReportsQuery(table, of(text)), score);
  }

  /** The paragraphs that match a query, and those whose report's header the text means. */
  Query or(Query query, ExpandedText text) throws IOException {
    return any(text)
        ? new BooleanQuery.Builder()
            .add(query, Occur.SHOULD)
            .add(paragraphs(text, 0), Occur.SHOULD)
            .build()
        : query;
  }
}
