package nianbao.search.query.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.LiteralTokens;
import nianbao.words.WordRun;
import nianbao.words.Words;

/**
 * The words of a run of text in which a number is one word, however smartcn cuts it: half of it
 * would be another number. 1,368 is not 368, 第四十条 is not 第四, and 〔2019〕14号 is not 14号.
 *
 * <pre>
 * number   = bracketed | day | ordinal | percentage | recent | code | figure
 * bracketed = bracket year bracket 第? digits 号        〔2019〕14号, without the letters before it
 * day      = year 年 [ month 月 [ day 日 ] ] | month 月 day 日
 * ordinal  = 第 numeral counter                        第四十条, but not 第三方
 * recent   = 近 numeral 年                              近三年, which 二〇一三年 doesn't hold
 * code     = digits or letters joined by dashes or /     2019-01-05, 0570-8888123, 2025-72833
 * figure   = digits with marks between [ counter ]      1,368条, which is not 1,368件
 * </pre>
 */
public final class NumberWords {

  private static final String NUMERAL = "[〇○零一二两三四五六七八九十百千万]";

  private static final String FIGURE = "[0-9]+(?:[,.][0-9]+)*";

  private static final String MONTH = "(?:[0-9]{1,2}|" + NUMERAL + "{1,3})月";

  private static final String DAY = "(?:[0-9]{1,2}|" + NUMERAL + "{1,3})[日号]";

  private static final Pattern NUMBER =
      Pattern.compile(
          String.join(
              "|",
              "[〔\\[(【﹝][0-9]{4}[〕\\])】﹞]第?[0-9]{1,5}号",
              "(?:(?<![0-9])[0-9]{4}|[〇○零一二三四五六七八九]{4})年(?:" + MONTH + "(?:" + DAY + ")?)?",
              MONTH + DAY,
              "第(?:[0-9]+|" + NUMERAL + "+)(?:条|款|项|章|节|号|批|届|次|期|季度|部分)",
              FIGURE + "%",
              "百分之" + NUMERAL + "+(?:点" + NUMERAL + "+)?",
              "近(?:[0-9]{1,2}|[几数]|" + NUMERAL + "{1,2})年",
              "(?<![0-9a-z])(?=[a-z/—–~-]*[0-9])[0-9a-z]+(?:[/—–~-][0-9a-z]+)+",
              FIGURE + "[条件个次名位份家项篇起]?"));

  private NumberWords() {}

  /** Whether a word is a number as a whole. */
  public static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  /** Whether a folded text has a number. */
  public static boolean isIn(String folded) {
    return NUMBER.matcher(folded).find();
  }

  /**
   * The words in runs, as {@link Words#runs}.
   *
   * @param text as typed
   */
  public static List<List<String>> runs(String text) {
    String folded = LiteralTokens.of(text).key();
    List<List<String>> runs = new ArrayList<>();
    runs.add(new ArrayList<>());
    int at = 0;
    Matcher number = NUMBER.matcher(folded);
    while (number.find()) {
      addWords(folded.substring(at, number.start()), runs);
      runs.getLast().add(number.group());
      at = number.end();
    }
    addWords(folded.substring(at), runs);
    runs.removeIf(List::isEmpty);
    return runs;
  }

  /** Adds the words between two numbers, the first of which go on with the last run. */
  private static void addWords(String between, List<List<String>> runs) {
    boolean first = true;
    for (WordRun run : Words.runs(between)) {
      if (!first) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().addAll(run.words());
      first = false;
    }
  }
}
