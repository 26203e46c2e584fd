package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.index.codec.ReportCodec;
import nianbao.report.TestReports;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Texts that Lucene inverts itself give the same index as those of a batch. */
public class TextStreamsTest {

  /** Lone surrogates, characters of several units and of several letters, marks, nothing at all. */
  private static final List<String> PIECES =
      List.of(
          "依申请公开",
          "政府信息",
          "12,345.6件",
          "㈠",
          "𠮷",
          "\ud842",
          "café",
          "“五公开”",
          "（ǎn）",
          " ",
          "、",
          "a".repeat(11_000),
          "年");

  @Test
  void anyTextIsIndexedTheSame() throws IOException {
    long seed = 20261201;
    Random random = new Random(seed);
    List<AnalyzedReport> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      TestReports report = TestReports.report("r" + i % 50).of(TestReports.CLOUD_CITY, 2019);
      report.titled(text(random)).text(text(random));
      for (int section = 0; section < 3; section++) {
        report.section(1 + random.nextInt(2), text(random)).text(text(random), "", text(random));
        report.row(text(random), "12 345");
      }
      reports.add(AnalyzedReport.of(report.build()));
    }

    assertEquals(byBatch(reports), byStreams(reports), () -> "seed " + seed);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** What an index of these reports holds when batches invert their texts. */
  public static Map<String, String> byBatch(List<AnalyzedReport> reports) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (ReportSink sink = LuceneReportSink.open(directory)) {
        for (AnalyzedReport report : reports) {
          sink.put(report);
        }
        sink.commit();
      }
      return IndexDump.of(directory);
    }
  }

  /** What it holds when Lucene does. */
  public static Map<String, String> byStreams(List<AnalyzedReport> reports) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig().setCodec(new ReportCodec());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (AnalyzedReport report : reports) {
          writer.updateDocuments(
              LuceneBatch.block(report.report().source().key()), ReportBlock.of(report));
        }
      }
      return IndexDump.of(directory);
    }
  }
}
