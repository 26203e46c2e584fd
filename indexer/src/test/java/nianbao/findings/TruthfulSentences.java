package nianbao.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.text.Resources;

/**
 * Sentences drawn from the grammar {@code truthful-sentences.tsv}: each is true of the numbers it
 * was drawn with. For a list of parts it can also be drawn with one part that is off.
 */
final class TruthfulSentences {

  /**
   * A sentence and the numbers it is true of.
   *
   * @param listed whether it lists all parts of a total, and they are read
   */
  record Drawn(String sentence, int received, int carriedIn, int carriedOut, boolean listed) {
    int answered() {
      return received + carriedIn - carriedOut;
    }
  }

  static final int YEAR = 2021;

  private static final List<String[]> GRAMMAR =
      Resources.rows(TruthfulSentences.class, "truthful-sentences.tsv", 2);

  private static final List<String> WAYS = List.of("当面申请", "网络申请", "信函申请", "传真申请");
  private static final List<String> OUTCOMES = List.of("予以公开", "部分公开", "不予公开", "无法提供", "不予处理");
  private static final List<String> KINDS = List.of("政策文件", "工作动态", "决算信息", "人事信息", "规划计划");

  private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]*)\\]");

  private final Random random;

  TruthfulSentences(Random random) {
    this.random = random;
  }

  /**
   * Draws a sentence.
   *
   * @param off what is added to the last part: 0 for a truthful one
   */
  Drawn draw(int off) {
    String[] row = GRAMMAR.get(random.nextInt(GRAMMAR.size()));
    int n = between(20, 400);
    int c = between(1, 9);
    int p = between(1, 9);
    int d = between(100, 3_000);
    int x = between(1, 60);
    String sentence = choose(row[1]);
    sentence = sentence.replace("{N+C}", "" + (n + c)).replace("{D+X}", "" + (d + x));
    sentence = sentence.replace("{N+X}", "" + (n + x)).replace("{next}", "" + (YEAR + 1));
    sentence = sentence.replace("{N}", "" + n).replace("{C}", "" + c).replace("{P}", "" + p);
    sentence = sentence.replace("{R}", "" + (n + c - p)).replace("{D}", "" + d);
    sentence = sentence.replace("{X}", "" + x).replace("{year}", "" + YEAR);
    sentence = sentence.replace("{Y}", "" + (YEAR - 1));
    int whole =
        switch (row[0]) {
          case "N", "N?" -> n;
          case "N+C" -> n + c;
          case "N-P" -> n - p;
          case "R" -> n + c - p;
          case "D", "D?" -> d;
          default -> 0;
        };
    if (sentence.contains("<rest>")) {
      sentence = sentence.replace("<rest>", "" + p);
      whole -= p;
    }
    sentence = sentence.replace("<first>", "" + between(1, n - p));
    sentence = listed(sentence, whole, off);
    return new Drawn(sentence, n, c, p, whole > 0 && !row[0].endsWith("?"));
  }

  private String choose(String template) {
    Matcher choice = CHOICE.matcher(template);
    return choice.replaceAll(
        found -> {
          String[] wordings = found.group(1).split("\\|", -1);
          return wordings[random.nextInt(wordings.length)];
        });
  }

  private String listed(String sentence, int whole, int off) {
    return sentence
        .replace("<ways>", parts(WAYS, whole, off, "件", false))
        .replace("<outcomes>", parts(OUTCOMES, whole, off, "件", false))
        .replace("<kinds>", parts(KINDS, whole, off, "条", false))
        .replace("<kinds+>", parts(KINDS, whole, off, "条", true))
        .replace("<units>", whole < 9 ? "" : inTwoUnits(whole))
        .replace("<nested>", whole < 9 ? "" : nested(whole));
  }

  /** Parts that add up to a whole; {@code divided} says of some in brackets what they comprise. */
  private String parts(List<String> names, int whole, int off, String unit, boolean divided) {
    if (whole == 0) {
      return "";
    }
    int count = between(2, names.size());
    String mark = random.nextBoolean() ? "，" : "、";
    List<String> parts = new ArrayList<>();
    int rest = whole;
    for (int i = 0; i < count; i++) {
      int size = i == count - 1 ? rest + off : between(1, rest - (count - 1 - i));
      rest -= size;
      boolean bracket = divided && size > 3 && random.nextBoolean();
      String inside = bracket ? "（含转载" + between(1, size - 1) + unit + "）" : "";
      parts.add(names.get(i) + size + unit + inside);
    }
    return String.join(mark, parts);
  }

  /** Parts of a whole counted in the unit of each: 动态60条，公告30条，文件6件，解读4篇. */
  private String inTwoUnits(int whole) {
    int other = between(2, whole / 8 + 2);
    int first = between(1, other - 1);
    return parts(KINDS, whole - other, 0, "条", false)
        + "，规章"
        + first
        + "件，解读"
        + (other - first)
        + "篇";
  }

  /** A part of a whole, and its own parts without a word between: 办结33件，答复27件，撤回6件. */
  private String nested(int whole) {
    int done = between(6, whole);
    int answered = between(1, done - 1);
    return "办结" + done + "件，答复" + answered + "件，撤回" + (done - answered) + "件";
  }

  private int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }
}
