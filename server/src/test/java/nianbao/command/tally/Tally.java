package nianbao.command.tally;

import static java.util.Objects.requireNonNullElseGet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the long form of a test has done so far, in a text file with a line for each round, so that
 * it can be stopped at any time and goes on from there. A line has seven fields with tabs between
 * them: what was done, how many times, the seed, when, at which commit, in how many seconds, and
 * how it came out. A round that is stopped leaves no line.
 */
public final class Tally {
  private static final int FIELDS = 7;
  private static final String PASSED = "passed";
  private static final String PASSED_ALL = PASSED + ", there are no more";
  private static final int LONGEST_REASON = 1_000;

  private final @Nullable Path file;
  private final String commit;
  private boolean ended;

  /**
   * @param file null for none: the test has one round, which is its short form
   * @param commit the state of the sources
   */
  Tally(@Nullable Path file, String commit) {
    this.file = file;
    this.commit = commit;
  }

  /** With the file and commit that {@code -Dnianbao.tally} and {@code -Dnianbao.commit} name. */
  public static Tally given() {
    String file = System.getProperty("nianbao.tally");
    return new Tally(file == null ? null : Path.of(file), System.getProperty("nianbao.commit", ""));
  }

  /** What a round does. */
  public interface Body {
    /**
     * Returns how many there were to be done: as many as wanted, or fewer when there are no more.
     */
    int run() throws Exception;
  }

  /**
   * A part of a test that stands by itself.
   *
   * @param before how many were done before
   * @param count how many are to be done
   * @param seed null when nothing is left to chance
   */
  public record Round(Tally tally, String what, int before, int count, @Nullable Long seed) {
    /** Does it, and writes down how it came out. */
    public void run(Body body) throws Exception {
      Instant begin = Instant.now();
      try {
        int done = body.run();
        tally.ended |= done < count;
        tally.write(this, done, begin, done < count ? PASSED_ALL : PASSED);
      } catch (Exception | AssertionError e) {
        tally.ended = true;
        tally.write(this, count, begin, "failed: " + e);
        throw e;
      }
    }

    @Override
    public String toString() {
      return what + " after " + before + (seed == null ? "" : ", -Dnianbao.seed=" + seed);
    }
  }

  /**
   * Rounds that differ by their seed, until so many are passed, at whichever commits, or a round
   * fails. Each is to be run before the next is asked for.
   *
   * @param count how many there are in a round
   */
  public Stream<Round> random(String what, int count, int wanted) {
    return rounds(
        () -> {
          Long seed =
              requireNonNullElseGet(
                  Long.getLong("nianbao.seed"), RandomGenerator.getDefault()::nextLong);
          return new Round(this, what, sum(passed(what)), count, seed);
        },
        wanted);
  }

  /**
   * Rounds that go through all there is, from where those at this commit came to, until there are
   * no more or a round fails. Each is to be run before the next is asked for.
   *
   * @param count how many there are in a round; without a file, all are in one
   */
  public Stream<Round> inOrder(String what, int count) {
    int most = file == null ? Integer.MAX_VALUE : count;
    ended = passedHere(what).stream().anyMatch(line -> line[6].equals(PASSED_ALL));
    return rounds(
        () -> new Round(this, what, sum(passedHere(what)), most, null), Integer.MAX_VALUE);
  }

  private Stream<Round> rounds(Supplier<Round> next, int wanted) {
    if (file == null) {
      return Stream.of(next.get());
    }
    return Stream.generate(next).takeWhile(round -> !ended && round.before < wanted);
  }

  private static int sum(List<String[]> lines) {
    return lines.stream().mapToInt(line -> Integer.parseInt(line[1])).sum();
  }

  private List<String[]> passedHere(String what) {
    return passed(what).stream().filter(line -> line[4].equals(commit)).toList();
  }

  private List<String[]> passed(String what) {
    if (file == null || Files.notExists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.split("\t"))
          .filter(line -> line.length == FIELDS && line[0].equals(what))
          .filter(line -> line[6].startsWith(PASSED))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Round round, int done, Instant begin, String outcome) throws IOException {
    if (file == null) {
      return;
    }
    String reason = outcome.replaceAll("\\s+", " ");
    String line =
        String.join(
            "\t",
            round.what,
            Integer.toString(done),
            round.seed == null ? "-" : round.seed.toString(),
            begin.truncatedTo(ChronoUnit.SECONDS).toString(),
            commit,
            Long.toString(Duration.between(begin, Instant.now()).toSeconds()),
            reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
