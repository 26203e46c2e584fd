package nianbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.report.Report;
import nianbao.report.TestReports;
import nianbao.text.LiteralTokens;
import nianbao.words.WordRun;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BatchPipelineTest {

  private static final int TASKS = 12;

  /** Three reports of one task; those of the last one replace those of the first. */
  private static List<Report> reports(int task) {
    return IntStream.range(0, 3)
        .mapToObj(
            i ->
                TestReports.report(task % (TASKS - 1) + "-" + i)
                    .section(1, "一、概述")
                    .text("本机关第" + task + "次收到申请" + i + "件", "依法公开政府信息。")
                    .row("申请", "" + i)
                    .figure("req_new", "total", "" + i)
                    .build())
        .toList();
  }

  /** Writes all reports; the results must come in order. */
  private static Map<String, String> written(int threads) throws IOException {
    List<Integer> told = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory()) {
      try (ReportSink sink = LuceneReportSink.open(directory);
          BatchPipeline<Integer> pipeline = new BatchPipeline<>(sink, told::add, threads)) {
        for (int i = 0; i < TASKS; i++) {
          int task = i;
          pipeline.submit(
              output -> {
                for (Report report : reports(task)) {
                  output.put(AnalyzedReport.of(report));
                }
                output.tell(task);
              });
        }
        pipeline.drain();
        sink.commit();
        assertEquals((TASKS - 1) * 3, sink.indexed().size());
      }
      assertEquals(IntStream.range(0, TASKS).boxed().toList(), told);
      return IndexDump.of(directory);
    }
  }

  @Test
  void theIndexIsTheSameHoweverManyThreadsThereAre() throws IOException {
    Map<String, String> alone = written(1);

    assertEquals(alone, written(1));
    assertEquals(alone, written(2));
    assertEquals(alone, written(7));
    try (Directory directory = new ByteBuffersDirectory()) {
      try (ReportSink sink = LuceneReportSink.open(directory)) {
        for (int task = 0; task < TASKS; task++) {
          for (Report report : reports(task)) {
            sink.put(AnalyzedReport.of(report));
          }
        }
        sink.commit();
      }
      assertEquals(alone, IndexDump.of(directory), "one by one");
    }
  }

  @Test
  void aDumpTellsIndexesApart() throws IOException {
    Map<String, String> all = written(2);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (ReportSink sink = LuceneReportSink.open(directory)) {
        for (int task = TASKS - 1; task >= 0; task--) {
          for (Report report : reports(task)) {
            sink.put(AnalyzedReport.of(report));
          }
        }
        sink.commit();
      }
      Map<String, String> other = IndexDump.of(directory);
      assertEquals(all.get("documents"), other.get("documents"));
      assertNotEquals(all.get("value key"), other.get("value key"));
    }
  }

  /** A report in which nearly each pair of characters is a term that no other report has. */
  private static AnalyzedReport large(int number) {
    StringBuilder text = new StringBuilder();
    new Random(number).ints(500_000, 0x4E00, 0x9FA0).forEach(text::appendCodePoint);
    List<String> word = List.of("词");
    List<List<WordRun>> words = List.of(List.of(new WordRun(word, true)));
    Report report = TestReports.report("large" + number).text(text.toString()).build();
    List<LiteralTokens> literal = List.of(LiteralTokens.of(text));
    return new AnalyzedReport(report, literal, words, List.of(word), null, "");
  }

  @Test
  @Timeout(60)
  void aFullBatchWaitsForItsTurnInsteadOfTakingMoreMemory() throws Exception {
    List<AnalyzedReport> reports =
        IntStream.range(0, 8).mapToObj(BatchPipelineTest::large).toList();
    AtomicReference<Thread> worker = new AtomicReference<>();
    AtomicInteger put = new AtomicInteger();
    try (Directory directory = new ByteBuffersDirectory();
        ReportSink sink = LuceneReportSink.open(directory);
        BatchPipeline<String> pipeline = new BatchPipeline<>(sink, told -> {}, 2)) {
      ReportSink.Batch batch = sink.batch();
      int full = 0;
      while (!batch.isFull()) {
        batch.put(reports.get(full++));
      }
      assertTrue(full > 1 && 2 * full <= reports.size(), full + " reports fill a batch");
      for (int task = 0; task < 2; task++) {
        pipeline.submit(
            output -> {
              worker.set(Thread.currentThread());
              for (AnalyzedReport report : reports) {
                output.put(report);
                put.incrementAndGet();
              }
            });
        while (worker.get() == null || worker.get().getState() != Thread.State.WAITING) {
          Thread.sleep(5);
        }
        assertEquals(full - 1, put.get(), "the one that fills the batch waits");
        worker.set(null);
        pipeline.drain();
        assertEquals(reports.size(), put.getAndSet(0));
      }

      assertEquals(reports.size(), sink.indexed().size());
    }
  }

  /** A report of many paragraphs, for which memory runs out while it is written. */
  private static AnalyzedReport tooLarge() {
    Report report = TestReports.report("too-large").text("本机关依法公开政府信息。").build();
    int paragraphs = 20_001;
    List<List<WordRun>> words =
        new AbstractList<>() {
          @Override
          public List<WordRun> get(int index) {
            throw new OutOfMemoryError("Java heap space");
          }

          @Override
          public int size() {
            return paragraphs;
          }
        };
    return new AnalyzedReport(
        report,
        Collections.nCopies(paragraphs, LiteralTokens.of("公开")),
        words,
        Collections.nCopies(paragraphs, List.of()),
        null,
        "");
  }

  @Test
  void aLargeReportForWhichMemoryRunsOutIsLeftOutAlone() throws IOException {
    List<String> told = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory();
        ReportSink sink = LuceneReportSink.open(directory);
        BatchPipeline<String> pipeline = new BatchPipeline<>(sink, told::add, 1)) {
      pipeline.submit(
          output -> {
            output.put(AnalyzedReport.of(reports(0).getFirst()));
            try {
              output.put(tooLarge());
            } catch (OutOfMemoryError e) {
              output.tell("left out");
            }
            output.put(AnalyzedReport.of(reports(1).getFirst()));
          });
      pipeline.drain();

      assertEquals(List.of("left out"), told);
      assertEquals(
          Stream.of(reports(0), reports(1))
              .map(reports -> reports.getFirst().source().key())
              .collect(Collectors.toSet()),
          sink.indexed().keySet());
    }
  }

  @Test
  void aFaultOfATaskEndsThePipelineAndWhatWasNotAddedIsDropped() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        ReportSink sink = LuceneReportSink.open(directory)) {
      try (BatchPipeline<String> pipeline = new BatchPipeline<>(sink, told -> {}, 1)) {
        pipeline.submit(
            output -> {
              output.put(AnalyzedReport.of(reports(0).getFirst()));
              throw new AssertionError("a fault");
            });
        IOException fault = assertThrows(IOException.class, pipeline::drain);
        assertTrue(String.valueOf(fault.getMessage()).contains("a fault"), fault.toString());
      }
      assertEquals(0, sink.indexed().size());
    }
  }

  @Test
  void whatWasCommittedOutlivesAKill() throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        Directory left = new ByteBuffersDirectory()) {
      try (ReportSink sink = LuceneReportSink.open(directory)) {
        add(sink, reports(0));
        sink.commit();
        Map<String, String> committed = IndexDump.of(directory);
        add(sink, reports(TASKS - 1)); // replaces all, but is not committed
        for (String file : directory.listAll()) {
          left.copyFrom(directory, file, file, IOContext.DEFAULT);
        }
        assertEquals(committed, IndexDump.of(left));
      }
      try (ReportSink sink = LuceneReportSink.open(left)) {
        assertEquals(3, sink.indexed().size());
        add(sink, reports(1));
        sink.commit();
        assertEquals(6, sink.indexed().size());
      }
    }
  }

  private static void add(ReportSink sink, List<Report> reports) throws IOException {
    ReportSink.Batch batch = sink.batch();
    for (Report report : reports) {
      batch.put(AnalyzedReport.of(report));
    }
    batch.finish();
    sink.add(batch);
  }
}
