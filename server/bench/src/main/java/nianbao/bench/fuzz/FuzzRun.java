package nianbao.bench.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nianbao.bench.fuzz.FuzzClient.Answer;
import nianbao.bench.fuzz.FuzzOutcome.Failure;
import nianbao.bench.fuzz.FuzzOutcome.Slow;
import nianbao.bench.speed.Latencies;

/** One run through the questions; each client is a thread that runs it. */
final class FuzzRun implements Runnable {

  private static final int SHOWN = 10;
  private static final int TIMES_AGAIN = 3;
  private static final int QUESTIONS_PER_LINE = 20_000;

  private final FuzzClient server;
  private final Questions questions;
  private final long longest;
  private final PrintWriter progress;
  private final AtomicInteger next = new AtomicInteger();
  private final long[] nanos;
  private final int[] statuses;
  private final ConcurrentSkipListMap<Long, Failure> failures = new ConcurrentSkipListMap<>();

  /**
   * @param longest maximum nanoseconds for an answer
   */
  FuzzRun(FuzzClient server, Questions questions, int count, long longest, PrintWriter progress) {
    this.server = server;
    this.questions = questions;
    this.longest = longest;
    this.progress = progress;
    this.nanos = new long[count];
    this.statuses = new int[count];
  }

  @Override
  public void run() {
    int ordinal = next.getAndIncrement();
    while (ordinal < nanos.length) {
      ask(ordinal);
      if ((ordinal + 1) % QUESTIONS_PER_LINE == 0) {
        progress.println((ordinal + 1) + " asked, " + failures.size() + " failed");
      }
      ordinal = next.getAndIncrement();
    }
  }

  private void ask(int ordinal) {
    Question question = questions.at(ordinal);
    try {
      Answer answer = server.ask(question.address());
      nanos[ordinal] = answer.nanos();
      statuses[ordinal] = answer.status();
      String fault = AnswerCheck.fault(question, answer);
      if (fault != null) {
        fail(question, fault);
      }
    } catch (IOException e) {
      fail(question, "no answer: " + e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a client", e);
    }
  }

  private void fail(Question question, String fault) {
    Failure failure = new Failure(question.ordinal(), question.address(), fault);
    failures.put(question.ordinal(), failure);
    progress.println(failure.shortened());
  }

  /** The result, once all clients are done; asks the slowest questions again. */
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
        (int) IntStream.range(0, nanos.length).filter(i -> nanos[i] > longest).count(),
        failures.size(),
        failures.values().stream().limit(SHOWN).toList(),
        slowest.stream().limit(SHOWN).toList());
  }

  /** All questions that were too slow, and at least the slowest few. */
  private List<Slow> slowest() throws InterruptedException {
    List<Integer> ordinals =
        IntStream.range(0, nanos.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> -nanos[i]))
            .toList();
    List<Slow> slowest = new ArrayList<>();
    for (int ordinal : ordinals) {
      if (slowest.size() >= SHOWN && nanos[ordinal] <= longest) {
        break;
      }
      slowest.add(again(ordinal));
    }
    return slowest;
  }

  /** Asks a slow question again, alone; if it is too slow again, it has failed. */
  private Slow again(int ordinal) throws InterruptedException {
    Question question = questions.at(ordinal);
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < TIMES_AGAIN; i++) {
      try {
        shortest = Math.min(shortest, server.ask(question.address()).nanos());
      } catch (IOException e) {
        fail(question, "no answer when asked again: " + e);
      }
    }
    if (shortest > longest) {
      fail(question, "takes " + shortest / 1_000_000 + " ms");
    }
    return new Slow(ordinal, question.address(), nanos[ordinal] / 1e6, shortest / 1e6);
  }
}
