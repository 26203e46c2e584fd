package nianbao.bench.recall;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.report.Report;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;
import nianbao.search.SearchResult.Correction;
import nianbao.text.LiteralTokens;
import nianbao.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Measures corrections: mistypes strings from the texts so that nothing is found and no other word
 * is made, and checks what is suggested.
 */
public final class CorrectionQuality {

  /** Maximum number of strings tried for each that is wanted. */
  private static final int MAX_TRIES = 50;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final HanSampler draw;
  private final Random random;

  /**
   * @param words whether to mistype single words rather than strings of four to ten characters
   */
  public CorrectionQuality(boolean words, long seed) {
    this.draw = new HanSampler(words, seed);
    this.random = new Random(seed);
  }

  /** Samples strings from a report and returns the report. */
  public Report sample(Report report) {
    draw.sample(report);
    return report;
  }

  /**
   * The suggestions for one mistyped string.
   *
   * @param millis CPU time of the whole search
   */
  public record Answer(String asked, String meant, List<String> suggested, double millis) {

    /** Index of the right suggestion, negative if there is none. */
    int rank() {
      return suggested.stream().map(Answer::key).toList().indexOf(key(meant));
    }

    private static String key(String text) {
      return LiteralTokens.of(text).key();
    }
  }

  /** The answers for strings mistyped in one way. */
  public record Outcome(List<Answer> answers) {

    /** The share of answers, 0 to 1, with the right string among the first suggestions. */
    public double among(int first) {
      long right = answers.stream().filter(one -> one.rank() >= 0 && one.rank() < first).count();
      return (double) right / Math.max(1, answers.size());
    }

    /** The time within which this share of the answers came. */
    public double millis(double share) {
      double[] sorted = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
      int place = (int) (sorted.length * share);
      return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, place)];
    }

    /** The answers whose first suggestion was not the right string. */
    public List<Answer> missed() {
      return answers.stream().filter(one -> one.rank() != 0).toList();
    }
  }

  /** Searches for this many strings mistyped in each way. */
  public Map<Mistyping, Outcome> measure(ReportIndex index, int strings) throws IOException {
    Map<Mistyping, Outcome> outcomes = new EnumMap<>(Mistyping.class);
    for (Mistyping kind : Mistyping.values()) {
      outcomes.put(kind, measure(index, kind, strings));
    }
    return outcomes;
  }

  private Outcome measure(ReportIndex index, Mistyping kind, int strings) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < strings * MAX_TRIES && answers.size() < strings; i++) {
      String string = draw.next();
      String mistyped = kind.to(string, random);
      Answer answer = mistyped == null || isWord(mistyped) ? null : answer(index, string, mistyped);
      if (answer != null) {
        answers.add(answer);
      }
    }
    return new Outcome(answers);
  }

  /** A mistyped word that is another one can't be told from a word that no report has. */
  private static boolean isWord(String mistyped) {
    return Character.isIdeographic(mistyped.charAt(0))
        && Words.of(mistyped).equals(List.of(mistyped));
  }

  /** The suggestions; {@code null} if the mistyped string was found. */
  private static @Nullable Answer answer(ReportIndex index, String string, String mistyped)
      throws IOException {
    long start = CLOCK.getCurrentThreadCpuTime();
    SearchResult result = index.search(SearchRequest.of(mistyped));
    double millis = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
    if (result.total() > 0 && !result.query().relaxed()) {
      return null;
    }
    List<String> suggested = result.query().corrections().stream().map(Correction::text).toList();
    return new Answer(mistyped, string, suggested, millis);
  }
}
