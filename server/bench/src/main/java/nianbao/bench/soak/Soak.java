package nianbao.bench.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.bench.soak.ServerProcess.Holdings;
import nianbao.bench.speed.GeneratedLibrary;
import nianbao.bench.speed.QueryMix;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;

/**
 * Measures the rate of requests that a server answers in time, then asks four times as much of it,
 * with all else that clients and operators do at once, and judges what it did.
 */
public final class Soak {
  private static final long SEED = 20260101;
  private static final int DRAWN_FROM = 500;
  private static final int TARGETS = 20_000;

  private static final int SUSTAINED_MILLIS = 200;
  private static final Duration TRIAL = Duration.ofSeconds(10);
  private static final Duration WARM_UP = Duration.ofMinutes(1);
  private static final double WARM_UP_RATE = 50;
  private static final double FIRST_RATE = 10;
  private static final double MOST_RATE = 20_000;
  private static final int HALVINGS = 4;

  /** That a rate gets, since the machine may have been busy with something else. */
  private static final int CHANCES = 2;

  private static final int OVERLOAD = 4;
  private static final double CANCELLED = 0.05;
  private static final int CHANGE_SECONDS = 2;
  private static final int CHANGED = 10;

  /** How soon all is as before when the load ends. */
  private static final Duration RECOVERY = Duration.ofSeconds(2);

  private static final int[] LOOKS_PERCENT = {25, 50, 75, 98};
  private static final int BACKUP_PERCENT = 55;

  /** After which it counts as one that failed. */
  private static final int BACKUP_MINUTES = 5;

  private final Path folder;
  private final GeneratedLibrary library;
  private final List<SampleReport> drawnFrom;
  private final PrintWriter out;
  private final PrintWriter progress;
  private final List<Bound> bounds = new ArrayList<>();

  /**
   * @param folder an empty one, for all that is generated
   * @param reports how many
   * @param out receives a Markdown table of what was measured and whether that is within its bound
   * @param progress one line per step
   */
  public Soak(Path folder, int reports, PrintWriter out, PrintWriter progress) throws IOException {
    this.folder = folder;
    this.library = new GeneratedLibrary(Files.createDirectory(folder.resolve("library")));
    this.out = out;
    this.progress = progress;
    progress.printf("generating %d reports%n", reports);
    library.write(SampleReports.generate(SEED, reports));
    drawnFrom = SampleReports.generate(SEED, Math.min(reports, DRAWN_FROM)).toList();
  }

  /**
   * Does it.
   *
   * @param time how long to ask too much
   * @param known the rate of requests a second that is answered in time, 0 to measure it
   * @return whether all bounds were kept
   */
  public boolean run(Duration time, double known) throws IOException, InterruptedException {
    progress.println("starting");
    try (ServerProcess server = ServerProcess.start(library);
        Load load =
            new Load(server.address(), QueryMix.addresses(drawnFrom, TARGETS, SEED), SEED)) {
      warmUp(load, known > 0 ? known : WARM_UP_RATE, time);
      double rate = known > 0 ? known : sustained(load);
      line("answered in time", String.format(Locale.ROOT, "%.0f requests a second", rate));
      overload(server, load, rate, time);
      bounds.add(Bound.exactly("exit code of the server", server.stop(), 0));
    }
    out.println("\n| | measured | wanted | |\n|---|---:|---:|---|");
    bounds.forEach(bound -> out.println(bound.row()));
    return bounds.stream().allMatch(Bound::isKept);
  }

  /** While the JVM of the server still compiles, all takes many times as long. */
  private void warmUp(Load load, double rate, Duration time) throws InterruptedException {
    progress.println("warming up");
    load.send(rate, time.compareTo(WARM_UP) < 0 ? time : WARM_UP, 0, Duration.ZERO).await();
  }

  private void line(String what, String measured) {
    out.println(what + ": " + measured);
    out.flush();
  }

  /** The highest rate found at which nothing is refused and nearly all answers come soon. */
  private double sustained(Load load) throws IOException, InterruptedException {
    double good = 0;
    double bad = FIRST_RATE;
    while (bad < MOST_RATE && isSustainable(load, bad)) {
      good = bad;
      bad *= 2;
    }
    if (good == 0) {
      throw new IOException("not even " + FIRST_RATE + " requests a second are answered in time");
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (good + bad) / 2;
      if (isSustainable(load, middle)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good;
  }

  private boolean isSustainable(Load load, double rate) throws InterruptedException {
    boolean isSustained = false;
    for (int chance = 0; chance < CHANCES && !isSustained; chance++) {
      isSustained = isSustained(load, rate);
    }
    return isSustained;
  }

  private boolean isSustained(Load load, double rate) throws InterruptedException {
    Answers answers = load.send(rate, TRIAL, 0, Duration.ZERO).await();
    double p99 = answers.millis(0.99);
    progress.printf(
        Locale.ROOT,
        "%.0f a second: p50 %.0f ms, p99 %.0f ms, %d refused, sent late by %.0f ms at most%n",
        rate,
        answers.millis(0.5),
        p99,
        answers.refused(),
        answers.latestMillis());
    progress.flush();
    return p99 < SUSTAINED_MILLIS && answers.refused() + answers.faults() + answers.broken() == 0;
  }

  private void overload(ServerProcess server, Load load, double rate, Duration time)
      throws IOException, InterruptedException {
    int port = server.address().getPort();
    progress.printf(Locale.ROOT, "%.0f a second for %d s%n", OVERLOAD * rate, time.toSeconds());
    Holdings before = server.holdings(); // from which on collections count
    line("before", String.format(Locale.ROOT, "resident %d MB", before.resident()));
    long begin = System.nanoTime();
    Duration used = processorTime();
    Duration usedByServer = server.processorTime();
    Answers answers;
    Answers after;
    List<Future<Holdings>> looks = new ArrayList<>();
    Future<Integer> backup;
    Probe probe = new Probe(port, time.multipliedBy(2).plusMinutes(1));
    try (ScheduledExecutorService others = Executors.newScheduledThreadPool(3);
        probe) {
      var unused =
          others.scheduleWithFixedDelay(
              new Changes(), CHANGE_SECONDS, CHANGE_SECONDS, TimeUnit.SECONDS);
      for (int percent : LOOKS_PERCENT) {
        looks.add(
            others.schedule(
                server::holdings, time.toMillis() * percent / 100, TimeUnit.MILLISECONDS));
      }
      backup =
          others.schedule(
              this::backup, time.toMillis() * BACKUP_PERCENT / 100, TimeUnit.MILLISECONDS);
      try (SlowClients slow = new SlowClients(port)) {
        slow.start();
        answers = load.send(OVERLOAD * rate, time, CANCELLED, Duration.ZERO);
      }
      others.shutdown(); // ends the changes; what is under way goes on
      after = load.send(rate, RECOVERY.plus(TRIAL), 0, RECOVERY).await();
      answers.await();
    }
    double all = (System.nanoTime() - begin) / 1e9 * Runtime.getRuntime().availableProcessors();
    line(
        "processors",
        String.format(
            Locale.ROOT,
            "%.0f %% used by the server, %.0f %% by this program",
            100 * server.processorTime().minus(usedByServer).toMillis() / 1e3 / all,
            100 * processorTime().minus(used).toMillis() / 1e3 / all));
    judge(answers, after, probe);
    judge(looks, backup);
  }

  /** What this program used. */
  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void judge(Answers answers, Answers after, Probe probe) {
    line(
        "answers",
        String.format(
            Locale.ROOT,
            "%s, %d cancelled, %d connections ended without; p50 %.0f ms, slowest %.0f ms; sent late by"
                + " %.0f ms at most",
            answers.statuses(),
            answers.cancelled(),
            answers.broken(),
            answers.millis(0.5),
            answers.millis(1),
            answers.latestMillis()));
    bounds.add(
        Bound.millis("p99 of answers 200 from when they were due", answers.millis(0.99), 1000));
    bounds.add(Bound.millis("/healthz, p99.9", probe.millis(0.999), 50));
    bounds.add(Bound.millis("/healthz, slowest", probe.millis(1), 500));
    bounds.add(Bound.exactly("/healthz, not answered", probe.unanswered(), 0));
    for (String fault : List.of(answers.firstFault(), after.firstFault(), probe.firstFault())) {
      if (!fault.isEmpty()) {
        progress.println(fault);
      }
    }
    bounds.add(Bound.exactly("neither 200 nor refused", answers.faults() + after.faults(), 0));
    bounds.add(
        Bound.exactly(
            "refused without Retry-After",
            answers.withoutRetryAfter() + after.withoutRetryAfter(),
            0));
    bounds.add(
        Bound.millis(
            "p99 from " + RECOVERY.toSeconds() + " s after the load",
            after.millis(0.99),
            SUSTAINED_MILLIS));
    bounds.add(Bound.exactly("refused after the load", after.refused() + after.broken(), 0));
  }

  private void judge(List<Future<Holdings>> looks, Future<Integer> backup)
      throws IOException, InterruptedException {
    try {
      List<Holdings> holdings = new ArrayList<>();
      for (Future<Holdings> look : looks) {
        holdings.add(look.get());
        line(
            "the server's process",
            String.format(
                Locale.ROOT,
                "heap %d MB, resident %d MB, %d files, %d threads",
                holdings.getLast().heap(),
                holdings.getLast().resident(),
                holdings.getLast().files(),
                holdings.getLast().threads()));
      }
      Holdings first = holdings.getFirst();
      Holdings last = holdings.getLast();
      bounds.add(Bound.flat("heap after collection, MB", first.heap(), last.heap(), 32));
      bounds.add(Bound.flat("resident, MB", first.resident(), last.resident(), 64));
      bounds.add(Bound.flat("open files", first.files(), last.files(), 100));
      bounds.add(Bound.flat("threads", first.threads(), last.threads(), 8));
      bounds.add(Bound.exactly("exit code of backup", backup.get(), 0));
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private int backup() throws IOException, InterruptedException {
    Process backup =
        ServerProcess.program(
                List.of(),
                "backup",
                folder.resolve("backup").toString(),
                "--data",
                library.folder().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("backup.log").toFile())
            .start();
    backup.waitFor(BACKUP_MINUTES, TimeUnit.MINUTES);
    int code = backup.destroyForcibly().waitFor();
    if (code != 0) {
      progress.println("backup: " + Files.readString(folder.resolve("backup.log")));
    }
    return code;
  }

  /** Changes some of the served files each time. */
  private final class Changes implements Runnable {
    private int changed;

    @Override
    public void run() {
      try {
        for (int i = 0; i < CHANGED; i++, changed++) {
          SampleReport report = drawnFrom.get(changed % drawnFrom.size());
          String text = report.text() + "本次为第" + (1_000_000 + changed) + "次更新。";
          library.write(
              Stream.of(new SampleReport(report.path(), text, report.encoding(), report.truth())));
        }
      } catch (IOException e) {
        progress.println("changing files: " + e);
      }
    }
  }
}
