package nianbao.bench.speed;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.report.Paragraph;
import nianbao.report.Report;
import nianbao.words.WordRun;
import nianbao.words.Words;

/**
 * The words of reports, and the phrases of two or three neighbouring words, in Han characters, by
 * how many reports have them: what frequent and rare searches are drawn from.
 */
public final class WordFrequencies {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int MOST_WORDS = 3;

  private final Map<String, Integer> reportsWith;

  private WordFrequencies(Map<String, Integer> reportsWith) {
    this.reportsWith = reportsWith;
  }

  /** Of these reports. */
  public static WordFrequencies of(Stream<Report> reports) {
    Map<String, Integer> reportsWith = new HashMap<>();
    reports.forEach(
        report -> phrases(report).forEach(phrase -> reportsWith.merge(phrase, 1, Integer::sum)));
    return new WordFrequencies(reportsWith);
  }

  /** Words and phrases that so many reports have, in the order of their characters. */
  public List<String> between(int least, int most) {
    return reportsWith.entrySet().stream()
        .filter(entry -> entry.getValue() >= least && entry.getValue() <= most)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Set<String> phrases(Report report) {
    Set<String> phrases = new HashSet<>();
    for (Paragraph paragraph : report.paragraphs()) {
      for (WordRun run : Words.runs(paragraph.text())) {
        addPhrases(run.words(), phrases);
      }
    }
    return phrases;
  }

  private static void addPhrases(List<String> words, Collection<String> phrases) {
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + MOST_WORDS); to++) {
        phrase.append(words.get(to));
        if (isHan(phrase) && phrase.length() >= SHORTEST && phrase.length() <= LONGEST) {
          phrases.add(phrase.toString());
        }
      }
    }
  }

  private static boolean isHan(CharSequence text) {
    return text.codePoints().allMatch(Character::isIdeographic);
  }
}
