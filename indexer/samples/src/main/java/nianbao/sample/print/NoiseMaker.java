package nianbao.sample.print;

import java.util.List;
import nianbao.sample.random.SeededRandom;

/** Damages the running text of a report as mirror sites and converters do. */
final class NoiseMaker {
  private static final String SPELT = "公务报国请";
  private static final List<String> SPELLINGS =
      List.of("(gong)", "(wù)", "(bào)", "(guo)", "(qǐng)");
  private static final List<String> BRANDS = List.of("金皇冠体育:", "bw888官网", "新世界娱乐平台");

  private NoiseMaker() {}

  static String spoiled(String text, Variety.Noise noise, SeededRandom random) {
    return switch (noise) {
      case PINYIN -> spelt(text, random);
      case LOST_DIGITS ->
          text.replaceAll("(20\\d\\d)年1月1日", "$111日").replaceAll("(20\\d\\d)年12月31日", "$11231日");
      case BRANDS -> text.replace("关于做好", random.pick(BRANDS) + "做好");
      case NONE,
          SPAM_TITLE,
          REPEATED_TITLE,
          NOTICE,
          BARS,
          DRESSED_TITLE,
          TITLE_ON_TWO_LINES,
          OTHER_OFFICES ->
          text;
    };
  }

  private static String spelt(String text, SeededRandom random) {
    StringBuilder spelt = new StringBuilder(text.length() + 32);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      spelt.append(c);
      int at = SPELT.indexOf(c);
      if (at >= 0 && random.chance(10)) {
        spelt.append(SPELLINGS.get(at));
      }
    }
    return spelt.toString();
  }
}
