package nianbao.bench.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.command.data.TemporaryFolder;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;

/**
 * How the figures of the benchmark grow with the number of reports. Many reports are generated and
 * indexed in slices, each of which is deleted once it is indexed, so that the disk holds one slice
 * and the index.
 */
public final class Scale {

  private static final long SEED = 20260101;
  private static final int DRAWN_FROM = 500;
  private static final int SLICE = 25_000;

  private final int slice;
  private final int warmUp;
  private final int requests;
  private final PrintWriter progress;

  /**
   * @param progress one line per step
   */
  public Scale(PrintWriter progress) {
    this(SLICE, SearchRun.WARM_UP, SearchRun.REQUESTS, progress);
  }

  /**
   * @param slice how many reports are on disk at once, 1 or more
   */
  Scale(int slice, int warmUp, int requests, PrintWriter progress) {
    this.slice = slice;
    this.warmUp = warmUp;
    this.requests = requests;
    this.progress = progress;
  }

  /** Measures each number of reports, and prints a Markdown table with a column for each. */
  public void run(List<Integer> sizes, PrintWriter out) throws IOException, InterruptedException {
    List<Map<String, String>> columns = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (int size : sizes) {
      try (TemporaryFolder folder = TemporaryFolder.create("nianbao-scale")) {
        columns.add(figures(size, new GeneratedLibrary(folder.path())));
        names.addAll(columns.getLast().keySet());
      }
    }
    out.println("|" + " |".repeat(columns.size() + 1));
    out.println("|---|" + "---:|".repeat(columns.size()));
    for (String name : names) {
      List<String> cells = columns.stream().map(column -> column.getOrDefault(name, "")).toList();
      out.println("| " + name + " | " + String.join(" | ", cells) + " |");
    }
  }

  private Map<String, String> figures(int count, GeneratedLibrary library)
      throws IOException, InterruptedException {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("reports", Integer.toString(count));
    long bytes = index(count, library, figures);
    long stored = Benchmark.size(library.index());
    figures.put("index on disk", Amounts.megabytes(stored));
    figures.put("bytes on disk per byte of text", "%.2f".formatted((double) stored / bytes));
    progress.println("searching");
    List<SampleReport> drawnFrom =
        SampleReports.generate(SEED, Math.min(count, DRAWN_FROM)).toList();
    new SearchRun(library, warmUp, requests).run(drawnFrom, SEED, figures);
    progress.println("changing a report");
    new RefreshRun(library).run(drawnFrom.getFirst(), figures);
    progress.println("starting");
    new StartUp(library).run(figures);
    return figures;
  }

  /** Generates and indexes, and returns the bytes of all reports. */
  private long index(int count, GeneratedLibrary library, Map<String, String> figures)
      throws IOException {
    Files.createDirectories(library.reports());
    Iterator<SampleReport> reports = SampleReports.generate(SEED, count).iterator();
    Indexed indexed = new Indexed(0, 0);
    if (count <= slice) {
      progress.printf("generating and indexing %d reports%n", count);
      indexed = indexed.and(library.write(next(reports, count)), library::update);
    }
    for (int done = 0; count > slice && done < count; done += slice) {
      progress.printf("generating and indexing, %d of %d reports done%n", done, count);
      String collection = "slice " + done / slice;
      // What was read from a folder that is gone stays indexed.
      try (TemporaryFolder folder = TemporaryFolder.create("nianbao-slice")) {
        GeneratedLibrary part = new GeneratedLibrary(folder.path());
        long bytes = part.write(next(reports, Math.min(slice, count - done)));
        indexed = indexed.and(bytes, () -> library.update(collection, part.reports()));
      }
    }
    figures.put("text", Amounts.megabytes(indexed.bytes()));
    figures.put("read, parse and index", Amounts.perSecond(indexed.bytes(), indexed.nanos() / 1e9));
    return indexed.bytes();
  }

  private static Stream<SampleReport> next(Iterator<SampleReport> reports, int count) {
    return Stream.generate(reports::next).limit(count);
  }

  /** An update of an index. */
  private interface Update {
    void run() throws IOException;
  }

  /** How much was indexed, and how long that took. */
  private record Indexed(long bytes, long nanos) {
    Indexed and(long more, Update update) throws IOException {
      long begin = System.nanoTime();
      update.run();
      return new Indexed(bytes + more, nanos + System.nanoTime() - begin);
    }
  }
}
