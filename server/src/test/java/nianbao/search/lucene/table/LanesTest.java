package nianbao.search.lucene.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nianbao.index.AnalyzedReport;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.report.TestReports;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class LanesTest {

  @Test
  void everyReportIsInOneLane() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      int reports = random.nextInt(12);
      try (ByteBuffersDirectory directory = written(reports, random);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        ReportTable table = new ReportTable(reader, null, List.of());
        for (int most = 1; most <= 5; most++) {
          int least = 1 + random.nextInt(30);
          Lanes lanes = table.lanes(new Lanes.Limits(most, least));

          String what = "seed " + seed + ": " + reports + " in " + most + " of " + least;
          assertEquals(all(table), numbers(lanes), what);
          assertTrue(lanes.lanes().size() <= most, what);
          assertTrue(lanes.lanes().stream().noneMatch(List::isEmpty), what);
          assertTrue(
              lanes.lanes().size() <= Math.max(1, reader.maxDoc() / least), "too small: " + what);
        }
      }
    }
  }

  @Test
  void lanesHaveAboutAsManyDocuments() throws IOException {
    try (ByteBuffersDirectory directory = written(100, new Random(1));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Lanes lanes = new ReportTable(reader, null, List.of()).lanes(new Lanes.Limits(4, 1));

      assertEquals(4, lanes.lanes().size());
      for (List<Lanes.Run> lane : lanes.lanes()) {
        int documents = lane.stream().mapToInt(run -> run.end() - run.start()).sum();
        assertTrue(Math.abs(4 * documents - reader.maxDoc()) < 40, documents + " documents");
      }
    }
  }

  private static ByteBuffersDirectory written(int reports, Random random) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (ReportSink sink = LuceneReportSink.open(directory)) {
      for (int i = 0; i < reports; i++) {
        TestReports report = TestReports.report("report " + i);
        for (int paragraph = random.nextInt(9); paragraph >= 0; paragraph--) {
          report.text("第 " + paragraph + " 段，" + i);
        }
        sink.put(AnalyzedReport.of(report.build()));
        if (random.nextInt(4) == 0) {
          sink.commit();
        }
      }
      sink.commit();
    }
    return directory;
  }

  private static List<Integer> all(ReportTable table) {
    List<Integer> all = new ArrayList<>();
    for (int report = 0; report < table.size(); report++) {
      all.add(report);
    }
    return all;
  }

  private static List<Integer> numbers(Lanes lanes) {
    List<Integer> numbers = new ArrayList<>();
    for (List<Lanes.Run> lane : lanes.lanes()) {
      for (Lanes.Run run : lane) {
        for (int report = run.from(); report < run.to(); report++) {
          numbers.add(run.segment().first() + report);
        }
      }
    }
    return numbers;
  }
}
