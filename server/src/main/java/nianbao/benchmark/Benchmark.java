package nianbao.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.extract.ReportExtractor;
import nianbao.http.LiveIndex;
import nianbao.http.ReportServer;
import nianbao.http.ServerSettings;
import nianbao.index.Collection;
import nianbao.index.Library;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink;
import nianbao.index.UpdateListener;
import nianbao.original.Originals;
import nianbao.read.UnreadableException;
import nianbao.report.Source;
import nianbao.sample.SampleReport;
import nianbao.sample.SampleReports;
import nianbao.search.ReportIndex;
import nianbao.search.lucene.LuceneReportIndex;

/** One run over so many generated reports in a folder of its own; gives names and figures. */
public final class Benchmark {

  private static final long SEED = 20260101;
  private static final int DRAWN_FROM = 500;
  private static final int PARSED = 1_000;
  private static final int WARM_UP = 300;
  private static final int REQUESTS = 2_000;

  private final Path folder;
  private final int count;
  private final PrintWriter progress;
  private final Map<String, String> figures = new LinkedHashMap<>();

  /**
   * @param folder an empty folder for reports and index
   * @param count reports, 1 or more
   * @param progress one line per step
   */
  public Benchmark(Path folder, int count, PrintWriter progress) {
    this.folder = folder;
    this.count = count;
    this.progress = progress;
  }

  /** Runs it. The figures come in a fixed order. */
  public Map<String, String> run() throws IOException, InterruptedException, UnreadableException {
    long bytes = generate();
    parse();
    index(bytes);
    search();
    startUp();
    figures.put("peak heap", megabytes(peakHeap()));
    return figures;
  }

  private long generate() throws IOException {
    progress.println("generating " + count + " reports");
    long bytes = 0;
    try (Stream<SampleReport> reports = SampleReports.generate(SEED, count)) {
      for (SampleReport report : (Iterable<SampleReport>) reports::iterator) {
        Path file = folder.resolve("reports").resolve(report.path());
        Files.createDirectories(file.getParent());
        byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
        Files.write(file, text);
        bytes += text.length;
      }
    }
    figures.put("reports", Integer.toString(count));
    figures.put("text", megabytes(bytes));
    return bytes;
  }

  /** On one thread, after a round that warms up. */
  private void parse() throws UnreadableException {
    progress.println("parsing");
    List<byte[]> texts = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    SampleReports.generate(SEED, Math.min(count, PARSED))
        .forEach(
            report -> {
              texts.add(report.text().getBytes(StandardCharsets.UTF_8));
              sources.add(new Source("benchmark", report.path(), "", Instant.EPOCH, null));
            });
    double seconds = 0;
    for (int round = 0; round < 3; round++) {
      long begin = System.nanoTime();
      for (int i = 0; i < texts.size(); i++) {
        ReportExtractor.read(sources.get(i), texts.get(i));
      }
      seconds = (System.nanoTime() - begin) / 1e9;
    }
    long bytes = texts.stream().mapToLong(text -> text.length).sum();
    figures.put("parse, one thread", perSecond(bytes, seconds));
  }

  private void index(long bytes) throws IOException {
    progress.println("indexing");
    long begin = System.nanoTime();
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      Collection collection = Collection.parse(folder.resolve("reports").toString());
      Library.update(
          sink, originals(), List.of(collection), ReportExtractor::read, UpdateListener.SILENT);
    }
    figures.put("read, parse and index", perSecond(bytes, (System.nanoTime() - begin) / 1e9));
    long size = size(folder.resolve("index"));
    figures.put("index on disk", megabytes(size));
    figures.put("bytes on disk per byte of text", "%.2f".formatted((double) size / bytes));
    progress.println("indexing what is unchanged");
    begin = System.nanoTime();
    try (ReportSink sink = LuceneReportSink.open(folder.resolve("index"))) {
      Collection collection = Collection.parse(folder.resolve("reports").toString());
      Library.update(
          sink, originals(), List.of(collection), ReportExtractor::read, UpdateListener.SILENT);
    }
    figures.put("update without changes", "%.2f s".formatted((System.nanoTime() - begin) / 1e9));
  }

  private Originals originals() {
    return new Originals(folder.resolve("originals"));
  }

  private void search() throws IOException, InterruptedException {
    progress.println("searching");
    List<SampleReport> drawnFrom =
        SampleReports.generate(SEED, Math.min(count, DRAWN_FROM)).toList();
    LiveIndex live = new LiveIndex();
    try (ReportIndex index = LuceneReportIndex.open(folder.resolve("index"), true);
        HttpClient client = HttpClient.newHttpClient();
        ReportServer server = ReportServer.start(new ServerSettings("127.0.0.1", 0, null), live)) {
      live.open(index, originals());
      live.upToDate();
      figures.put("paragraphs", Integer.toString(index.contents().paragraphs()));
      run(client, server.address(), QueryMix.addresses(drawnFrom, WARM_UP, SEED + 1));
      Latencies latencies =
          run(client, server.address(), QueryMix.addresses(drawnFrom, REQUESTS, SEED));
      figures.put("search over HTTP, p50", millis(latencies.millis(0.50)));
      figures.put("search over HTTP, p95", millis(latencies.millis(0.95)));
      figures.put("search over HTTP, p99", millis(latencies.millis(0.99)));
      figures.put("search over HTTP, slowest", millis(latencies.millis(1)));
    }
  }

  /** From starting the program on the finished index until it says that it is up to date. */
  private void startUp() throws IOException, InterruptedException {
    progress.println("starting");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    long begin = System.nanoTime();
    Process serving = serve(port);
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://127.0.0.1:" + port + "/healthz");
      while (serving.isAlive() && !answersOk(client, health)) {
        Thread.onSpinWait();
      }
      figures.put(
          "start-up on an unchanged index", "%.2f s".formatted((System.nanoTime() - begin) / 1e9));
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  private Process serve(int port) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "nianbao.command.Main"));
    command.addAll(
        List.of(
            "serve",
            "--reports",
            folder.resolve("reports").toString(),
            "--data",
            folder.toString(),
            "--port",
            Integer.toString(port)));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static boolean answersOk(HttpClient client, URI address) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** One client, one request after the other. */
  private static Latencies run(HttpClient client, URI root, List<String> addresses)
      throws IOException, InterruptedException {
    Latencies latencies = new Latencies(addresses.size());
    for (String address : addresses) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(root + address.substring(1))).build();
      long begin = System.nanoTime();
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      latencies.add(System.nanoTime() - begin);
      if (response.statusCode() != 200) {
        throw new IOException(response.statusCode() + " for " + address);
      }
    }
    return latencies;
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
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

  private static String megabytes(long bytes) {
    return "%.1f MB".formatted(bytes / 1e6);
  }

  private static String perSecond(long bytes, double seconds) {
    return "%.1f MB/s".formatted(bytes / 1e6 / seconds);
  }

  private static String millis(double millis) {
    return "%.1f ms".formatted(millis);
  }
}
