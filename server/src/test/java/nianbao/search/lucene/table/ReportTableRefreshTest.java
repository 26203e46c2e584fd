package nianbao.search.lucene.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nianbao.index.AnalyzedReport;
import nianbao.index.IndexFields;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.Report;
import nianbao.report.TestReports;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** A table made with what an earlier one has read is the same as one that reads everything. */
class ReportTableRefreshTest {

  private static Report report(int path, int year, String... texts) {
    return TestReports.report("r" + path + ".txt")
        .of(path % 3 == 0 ? TestReports.CLOUD_CITY : TestReports.HAZE_CITY, year)
        .by(path % 2 == 0 ? "commerce" : "education")
        .text(texts)
        .build();
  }

  @Test
  void aRefreshReadsTheNewSegmentsOnly() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        ReportSink sink = LuceneReportSink.open(directory)) {
      for (int i = 0; i < 40; i++) {
        sink.put(AnalyzedReport.of(report(i, 2010 + i % 5, "每份都有的一句话。", "只有这份有的第" + i + "句。")));
      }
      sink.commit();
      DirectoryReader reader = DirectoryReader.open(directory);
      ReportTable before = new ReportTable(reader, null, List.of());
      int segments = before.segments().size();
      assertEquals(40, marked(before).stream().mapToInt(FixedBitSet::cardinality).sum());

      sink.put(AnalyzedReport.of(report(40, 2012, "每份都有的一句话。", "新的一份。")));
      sink.remove("test/r3.txt");
      sink.commit();
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      assertNotNull(newer);
      ReportTable after = new ReportTable(newer, before, List.of());

      assertTrue(after.segments().size() > segments);
      for (int i = 0; i < segments; i++) {
        assertSame(before.segments().get(i).columns(), after.segments().get(i).columns());
        assertSame(marked(before).get(i), marked(after).get(i));
      }
      assertEquals(41, after.size());
      newer.close();
      reader.close();
    }
  }

  private static List<FixedBitSet> marked(ReportTable table) throws IOException {
    TextCounts counts = table.textCounts();
    List<Integer> texts =
        counts.ofAThird().stream().filter(text -> reports(text, counts) > 1).toList();
    List<FixedBitSet> marked = new ArrayList<>();
    for (int segment = 0; segment < table.segments().size(); segment++) {
      marked.add(table.commonTexts(texts).of(segment));
    }
    return marked;
  }

  private static int reports(int text, TextCounts counts) {
    try {
      return counts.reports(new int[] {text})[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whateverChangesTheTableIsTheSameAsOneMadeAnew() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Directory directory = new ByteBuffersDirectory();
        ReportSink sink = LuceneReportSink.open(directory)) {
      sink.commit();
      DirectoryReader reader = DirectoryReader.open(directory);
      ReportTable table = new ReportTable(reader, null, List.of());
      for (int round = 0; round < 30; round++) {
        change(sink, random);
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
          table = new ReportTable(newer, table, List.of());
          reader.close();
          reader = newer;
        }
        assertEquals(
            described(new ReportTable(reader, null, List.of())), described(table), "seed " + seed);
        assertEquals(plainlyMarked(table), marked(table), "seed " + seed);
      }
      reader.close();
    }
  }

  /** The documents whose text more than a third of the live reports have, counted one by one. */
  private static List<FixedBitSet> plainlyMarked(ReportTable table) throws IOException {
    Map<Long, Set<Integer>> reports = new HashMap<>();
    forEachText(
        table,
        (segment, document, hash) -> {
          int report = segment.first() + segment.reportOf(document, 0);
          if (table.isLive(report)) {
            reports.computeIfAbsent(hash, text -> new HashSet<>()).add(report);
          }
        });
    List<FixedBitSet> marked = new ArrayList<>();
    for (SegmentReports segment : table.segments()) {
      marked.add(new FixedBitSet(segment.leaf().reader().maxDoc()));
    }
    int most = Math.max(1, table.live() / 3);
    forEachText(
        table,
        (segment, document, hash) -> {
          if (reports.getOrDefault(hash, Set.of()).size() > most) {
            marked.get(segment.leaf().ord).set(document);
          }
        });
    return marked;
  }

  private interface TextSink {
    void accept(SegmentReports segment, int document, long hash);
  }

  private static void forEachText(ReportTable table, TextSink sink) throws IOException {
    for (SegmentReports segment : table.segments()) {
      NumericDocValues hashes =
          DocValues.getNumeric(segment.leaf().reader(), IndexFields.TEXT_HASH);
      while (hashes.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        sink.accept(segment, hashes.docID(), hashes.longValue());
      }
    }
  }

  /** Some reports come, are replaced or go; many have the text of another, or a sentence of it. */
  private static void change(ReportSink sink, Random random) throws IOException {
    for (int i = random.nextInt(6); i >= 0; i--) {
      int path = random.nextInt(25);
      if (random.nextInt(3) == 0) {
        sink.remove(report(path, 2010, "x").source().key());
      } else {
        String text = "第" + random.nextInt(4) + "种相当长的正文。".repeat(20);
        sink.put(
            AnalyzedReport.of(
                report(path, 2010 + random.nextInt(4), text, "第" + random.nextInt(3) + "句。")));
      }
    }
    sink.commit();
  }

  private static List<Object> described(ReportTable table) throws IOException {
    List<Object> all = new ArrayList<>(List.of(table.inventory()));
    for (int report = 0; report < table.size(); report++) {
      all.add(table.isLive(report));
      all.add(table.duplicates(report));
      all.add(table.yearBefore(report));
      all.add(table.yearOf(report));
      all.add(table.findings(report));
      all.add(table.publishedOn(report) + " " + table.writtenOn(report));
      for (OrdinalColumn column :
          List.of(
              table.place(),
              table.year(),
              table.agency(),
              table.form(),
              table.collection(),
              table.indexNumber(),
              table.issuer(),
              table.title(),
              table.documentNumber())) {
        int ordinal = column.ordinal(report);
        all.add(ordinal + " " + column.value(ordinal));
      }
    }
    all.addAll(marked(table));
    return all;
  }
}
