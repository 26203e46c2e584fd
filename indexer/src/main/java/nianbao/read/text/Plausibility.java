package nianbao.read.text;

import java.util.BitSet;

/**
 * How much a decoded text reads like Chinese. A wrong decoding gives rare Han characters, private
 * use characters, controls and replacement characters; a right one gives common ones.
 *
 * @param length characters other than white space
 * @param common of them: frequent Han characters, their punctuation, ASCII
 * @param bad of them: replacement, control, private use, unassigned, lone surrogates
 */
public record Plausibility(int length, int common, int bad) {

  /** The Han characters that make up well over half of any official text, in both scripts. */
  private static final String FREQUENT =
      "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小"
          + "么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
          + "工部务政府信息报告公开申请数量情况条件次篇项局市县区省级机关单位社会法律规定办理结果网站处理行为管理"
          + "服务制度加强建设完善落实全面进一步通过及时主动受理答复复议诉讼其他企业组织总计月第二四五六七八九"
          + "這個來國時會學對後發當無開動兩長務報請數條項縣區級機關單們為過還沒從頭見經與業實處網規設產"
          + "電話聯繫書議訴訟組織總計進強貫徹領導資訊內容審查權責";

  private static final BitSet COMMON = new BitSet(0x10000);

  static {
    FREQUENT.chars().forEach(COMMON::set);
    "，。、；：？！“”‘’（）《》〈〉【】〔〕—…·　％０１２３４５６７８９".chars().forEach(COMMON::set);
    COMMON.set(0x20, 0x7F);
  }

  /** The share of bad characters above which nothing was decoded. */
  private static final double GARBAGE = 0.1;

  public static Plausibility of(CharSequence text) {
    int length = 0;
    int common = 0;
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      length++;
      if (COMMON.get(c)) {
        common++;
      } else if (isBad(text, i)) {
        bad++;
      }
    }
    return new Plausibility(length, common, bad);
  }

  private static boolean isBad(CharSequence text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\f' && c != '\u000B' && c != '\u0085';
      case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> c == '\uFFFD';
    };
  }

  /** Between -3, nothing but damage, and 1, nothing but common characters. */
  double score() {
    return length == 0 ? 0 : (common - 3.0 * bad) / length;
  }

  /** The share of bad characters. */
  double damage() {
    return length == 0 ? 0 : (double) bad / length;
  }

  /** Whether this can't be the text of any document. */
  public boolean isGarbage() {
    return damage() > GARBAGE;
  }
}
