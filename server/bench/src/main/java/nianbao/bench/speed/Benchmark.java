package nianbao.bench.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.read.UnreadableException;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;

/** One run over a number of generated reports in a folder of its own; returns the named figures. */
public final class Benchmark {

  private static final long SEED = 20260101;
  private static final int DRAWN_FROM = 500;
  private static final int PARSED = 1_000;

  private final GeneratedLibrary library;
  private final int count;
  private final PrintWriter progress;
  private final Map<String, String> figures = new LinkedHashMap<>();

  /**
   * @param folder an empty folder for reports and index
   * @param count reports, 1 or more
   * @param progress one line per step
   */
  public Benchmark(Path folder, int count, PrintWriter progress) {
    this.library = new GeneratedLibrary(folder);
    this.count = count;
    this.progress = progress;
  }

  /** Runs the benchmark and returns its figures in a fixed order. */
  public Map<String, String> run() throws IOException, InterruptedException, UnreadableException {
    long bytes = generate();
    progress.println("parsing");
    new ParseRun(samples(PARSED)).run(figures);
    index(bytes);
    progress.println("searching");
    new SearchRun(library).run(samples(DRAWN_FROM), SEED, figures);
    progress.println("starting");
    new StartUp(library).run(figures);
    figures.put("peak heap", Amounts.megabytes(peakHeap()));
    return figures;
  }

  private List<SampleReport> samples(int most) {
    return SampleReports.generate(SEED, Math.min(count, most)).toList();
  }

  private long generate() throws IOException {
    progress.println("generating " + count + " reports");
    long bytes;
    try (Stream<SampleReport> reports = SampleReports.generate(SEED, count)) {
      bytes = library.write(reports);
    }
    figures.put("reports", Integer.toString(count));
    figures.put("text", Amounts.megabytes(bytes));
    return bytes;
  }

  private void index(long bytes) throws IOException {
    progress.println("indexing");
    long begin = System.nanoTime();
    library.update();
    figures.put(
        "read, parse and index", Amounts.perSecond(bytes, (System.nanoTime() - begin) / 1e9));
    long size = size(library.index());
    figures.put("index on disk", Amounts.megabytes(size));
    figures.put("bytes on disk per byte of text", "%.2f".formatted((double) size / bytes));
    progress.println("indexing without changes");
    begin = System.nanoTime();
    library.update();
    figures.put("update without changes", Amounts.seconds(begin));
  }

  /** The bytes of all files in a folder and its subfolders. */
  public static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
