package nianbao.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.text.LiteralTokens;

/**
 * The words of texts, as {@link Words} has them, clause by clause: no word contains a punctuation
 * mark, so a clause has the same words in every sentence in which it stands between the same two
 * marks. Reports repeat four of five clauses; the runs of the latest ones are kept, and are the
 * same objects where they recur. Not thread-safe.
 */
public final class ClauseWords {

  /** Clauses that reports repeat, some 10 MB. */
  private static final int OF_REPORTS = 1 << 14;

  /** A longer clause hardly recurs. */
  private static final int LONGEST = 64;

  private final WordSegmenter segmenter = new WordSegmenter();

  private final Map<String, List<WordRun>> known;

  /** For the texts of many reports. */
  public ClauseWords() {
    this(OF_REPORTS);
  }

  /**
   * @param most how many clauses are kept
   */
  ClauseWords(int most) {
    known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, List<WordRun>> eldest) {
            return size() > most;
          }
        };
  }

  /** The words in runs, which are separated by punctuation, white space or cell borders. */
  public List<WordRun> runs(String text) {
    List<WordRun> runs = new ArrayList<>();
    for (String cell : text.split("\t", -1)) {
      addRuns(LiteralTokens.of(cell).key(), runs);
    }
    return runs;
  }

  /**
   * The same for a text of which the tokens are known.
   *
   * @param tokens all of its {@link LiteralTokens#of}
   */
  public List<WordRun> runs(String text, LiteralTokens tokens) {
    if (text.indexOf('\t') >= 0) {
      return runs(text);
    }
    List<WordRun> runs = new ArrayList<>();
    addRuns(tokens.key(), runs);
    return runs;
  }

  /** Adds the runs of a folded text. */
  private void addRuns(String text, List<WordRun> runs) {
    int[] ends = segmenter.sentences(text);
    for (int end : ends) {
      if (!isBorder(text, end)) {
        runs.addAll(Words.gathered(text, segmenter.segment(text)));
        return;
      }
    }
    int start = 0;
    for (int end : ends) {
      addSentence(text, start, end, runs);
      start = end;
    }
  }

  /** Whether no run crosses the end of a sentence. */
  private static boolean isBorder(String text, int end) {
    return end == text.length() || isApart(text.charAt(end - 1)) || isApart(text.charAt(end));
  }

  private static boolean isApart(char c) {
    return isMark(c) || CharacterKind.of(c) == CharacterKind.BLANK;
  }

  /** A point may be part of a number. */
  private static boolean isMark(char c) {
    return CharacterKind.of(c) == CharacterKind.PUNCTUATION
        && c != '.'
        && !Character.isLetterOrDigit(c);
  }

  private void addSentence(String text, int start, int end, List<WordRun> runs) {
    int from = start;
    for (int at = start; at < end; at++) {
      if (isMark(text.charAt(at))) {
        addClause(text, from, at + 1, runs);
        from = at;
      }
    }
    addClause(text, from, end, runs);
  }

  /** Adds what stands between two marks, which are given with it, as they tell what is likely. */
  private void addClause(String text, int from, int to, List<WordRun> runs) {
    int first = isMark(text.charAt(from)) ? from + 1 : from;
    int last = isMark(text.charAt(to - 1)) ? to - 1 : to;
    if (first >= last) {
      return;
    }
    String clause = text.substring(from, to);
    runs.addAll(
        clause.length() > LONGEST
            ? segmented(clause)
            : known.computeIfAbsent(clause, this::segmented));
  }

  private List<WordRun> segmented(String clause) {
    return Words.gathered(clause, segmenter.segmentSentence(clause));
  }
}
