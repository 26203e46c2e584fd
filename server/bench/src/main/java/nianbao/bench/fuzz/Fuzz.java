package nianbao.bench.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.bench.fuzz.FuzzClient.Answer;

/** Sends the questions of a seed to one server. */
public final class Fuzz implements AutoCloseable {

  private static final int WARM_UP = 2_000;

  private final FuzzClient server;
  private final Questions questions;
  private final long longest;

  /**
   * @param root of a server with indexed reports, from which questions are drawn
   * @param naughty strings known to have broken other programs, at least one
   * @param longest maximum milliseconds for an answer
   */
  public Fuzz(URI root, long seed, List<String> naughty, int longest)
      throws IOException, InterruptedException {
    this.server = new FuzzClient(root);
    this.questions = new Questions(seed, Corpus.of(server, naughty));
    this.longest = longest * 1_000_000L;
  }

  /**
   * Asks the questions from 0 on, after asking the first of them once to warm up.
   *
   * @param count how many
   * @param clients how many clients ask at once
   * @param progress receives a line from time to time, and one for each failure
   */
  public FuzzOutcome run(int count, int clients, PrintWriter progress) throws InterruptedException {
    ask(new FuzzRun(server, questions, Math.min(count, WARM_UP), longest, progress), clients);
    FuzzRun run = new FuzzRun(server, questions, count, longest, progress);
    ask(run, clients);
    return run.outcome();
  }

  private static void ask(FuzzRun run, int clients) throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, clients).mapToObj(i -> Thread.ofPlatform().start(run)).toList();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Asks one question and prints it with its answer. */
  public void askOnly(long ordinal, PrintWriter out) throws IOException, InterruptedException {
    Question question = questions.at(ordinal);
    Answer answer = server.ask(question.address());
    out.println("query: " + question.query());
    out.println("address: " + question.address());
    out.printf("status %d, %.1f ms%n", answer.status(), answer.nanos() / 1e6);
    out.println(answer.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
