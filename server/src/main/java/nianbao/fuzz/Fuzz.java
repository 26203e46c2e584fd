package nianbao.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nianbao.benchmark.Latencies;
import nianbao.fuzz.Asker.Answer;
import nianbao.fuzz.FuzzOutcome.Failure;
import nianbao.fuzz.FuzzOutcome.Slow;
import org.jspecify.annotations.Nullable;

/** Asks one server all questions of a seed. */
public final class Fuzz implements AutoCloseable {

  private static final long LONGEST_NANOS = 1_000_000_000;
  private static final int SHOWN = 10;
  private static final int TIMES_AGAIN = 3;
  private static final int WARM_UP = 2_000;
  private static final int QUESTIONS_A_LINE = 20_000;

  private final Asker server;
  private final Questions questions;

  /**
   * @param root of a server whose reports are indexed; questions are drawn from them
   * @param naughty strings that have broken other programs, one at least
   */
  public Fuzz(URI root, long seed, List<String> naughty) throws IOException, InterruptedException {
    this.server = new Asker(root);
    this.questions = new Questions(seed, Corpus.of(server, naughty));
  }

  /**
   * Asks the questions from 0 on, after some that warm up.
   *
   * @param count how many
   * @param clients how many are asked at once
   * @param progress a line now and then
   */
  public FuzzOutcome run(int count, int clients, PrintWriter progress) throws InterruptedException {
    ask(new Run(Math.min(count, WARM_UP), progress), clients);
    Run run = new Run(count, progress);
    ask(run, clients);
    return run.outcome();
  }

  private static void ask(Run run, int clients) throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, clients).mapToObj(i -> Thread.ofPlatform().start(run)).toList();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Asks one question and tells all of it. */
  public void askOnly(long ordinal, PrintWriter out) throws IOException, InterruptedException {
    Question question = questions.at(ordinal);
    Answer answer = server.ask(question.address());
    out.println("query: " + question.query());
    out.println("address: " + question.address());
    out.printf("status %d, %.1f ms%n", answer.status(), answer.nanos() / 1e6);
    out.println(answer.body());
  }

  /** What all clients share while they ask. */
  private final class Run implements Runnable {
    private final AtomicLong next = new AtomicLong();
    private final long[] nanos;
    private final int[] statuses;
    private final ConcurrentSkipListMap<Long, Failure> failures = new ConcurrentSkipListMap<>();
    private final PrintWriter progress;

    Run(int count, PrintWriter progress) {
      this.nanos = new long[count];
      this.statuses = new int[count];
      this.progress = progress;
    }

    @Override
    public void run() {
      for (long ordinal = next.getAndIncrement();
          ordinal < nanos.length;
          ordinal = next.getAndIncrement()) {
        ask((int) ordinal);
        if ((ordinal + 1) % QUESTIONS_A_LINE == 0) {
          progress.println((ordinal + 1) + " asked, " + failures.size() + " failed");
        }
      }
    }

    private void ask(int ordinal) {
      Question question = questions.at(ordinal);
      try {
        Answer answer = server.ask(question.address());
        nanos[ordinal] = answer.nanos();
        statuses[ordinal] = answer.status();
        fail(question, AnswerCheck.fault(question, answer));
      } catch (IOException e) {
        fail(question, "no answer: " + e);
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts a client", e);
      }
    }

    private void fail(Question question, @Nullable String fault) {
      if (fault != null) {
        Failure failure = new Failure(question.ordinal(), question.address(), fault);
        failures.put(question.ordinal(), failure);
        progress.println(failure);
      }
    }

    FuzzOutcome outcome() throws InterruptedException {
      TreeMap<Integer, Integer> byStatus = new TreeMap<>();
      Latencies latencies = new Latencies(nanos.length);
      for (int i = 0; i < nanos.length; i++) {
        byStatus.merge(statuses[i], 1, Integer::sum);
        latencies.add(nanos[i]);
      }
      List<Slow> slowest = slowest();
      return new FuzzOutcome(
          byStatus,
          latencies.millis(0.5),
          latencies.millis(0.99),
          (int) IntStream.range(0, nanos.length).filter(i -> nanos[i] > LONGEST_NANOS).count(),
          failures.size(),
          failures.values().stream().limit(SHOWN).toList(),
          slowest.subList(0, Math.min(SHOWN, slowest.size())));
    }

    /** All that were too slow, the slowest others after them; one that is slow again has failed. */
    private List<Slow> slowest() throws InterruptedException {
      List<Integer> ordinals =
          IntStream.range(0, nanos.length)
              .boxed()
              .sorted(Comparator.comparingLong(i -> -nanos[i]))
              .toList();
      List<Slow> slowest = new ArrayList<>();
      for (int ordinal : ordinals) {
        if (slowest.size() >= SHOWN && nanos[ordinal] <= LONGEST_NANOS) {
          return slowest;
        }
        Question question = questions.at(ordinal);
        long again = again(question);
        slowest.add(
            new Slow(ordinal, question.address(), nanos[ordinal] / 1e6, again / 1e6));
        if (again > LONGEST_NANOS) {
          fail(question, "takes " + again / 1_000_000 + " ms");
        }
      }
      return slowest;
    }
  }

  private long again(Question question) throws InterruptedException {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < TIMES_AGAIN; i++) {
      try {
        shortest = Math.min(shortest, server.ask(question.address()).nanos());
      } catch (IOException e) {
        // It has failed already for that.
      }
    }
    return shortest;
  }

  @Override
  public void close() {
    server.close();
  }
}
