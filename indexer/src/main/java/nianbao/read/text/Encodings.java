package nianbao.read.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.read.UnreadableException;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text whose encoding is unknown. A byte order mark decides; otherwise valid UTF-8 is
 * UTF-8; otherwise the encoding that makes the bytes read most like Chinese is taken.
 */
public final class Encodings {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  private static final List<Charset> CANDIDATES =
      List.of(GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private static final String NOT_TEXT =
      "this is not text in UTF-8, UTF-16, GB18030 or Big5; perhaps it is a program or an image";

  /** How many leading bytes of a long file are judged. */
  private static final int SAMPLE = 64 * 1024;

  /** A file with at most this share of damaged characters still counts as UTF-8. */
  private static final double TOLERATED_DAMAGE = 0.02;

  /** Text with a larger share of bad characters was decoded wrongly, or is not text. */
  private static final double GARBAGE = 0.1;

  /** Data has control characters everywhere; text has one by mistake, or one at its end. */
  private static final double MOST_CONTROLS = 0.01;

  /**
   * Text whose encoding had to be guessed has at least this share of common characters: official
   * texts have 70 %, random bytes 5 %.
   */
  private static final double FEWEST_COMMON = 0.2;

  /** Han characters, in both scripts, that together make up well over half of any official text. */
  private static final String FREQUENT =
      "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小"
          + "么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
          + "工部务政府信息报告公开申请数量情况条件次篇项局市县区省级机关单位社会法律规定办理结果网站处理行为管理"
          + "服务制度加强建设完善落实全面进一步通过及时主动受理答复复议诉讼其他企业组织总计月第二四五六七八九"
          + "這個來國時會學對後發當無開動兩長務報請數條項縣區級機關單們為過還沒從頭見經與業實處網規設產"
          + "電話聯繫書議訴訟組織總計進強貫徹領導資訊內容審查權責";

  private static final String MARKS_AND_DIGITS = "，。、；：？！“”‘’（）《》〈〉【】〔〕—…·　％０１２３４５６７８９";

  // What a character tells about the encoding in which it was read.
  private static final byte SPACE = 0;
  private static final byte COMMON = 1;
  private static final byte RARE = 2;

  /** A control character that is neither white space nor a line break. */
  private static final byte CONTROL = 3;

  /** One that no text has. */
  private static final byte BAD = 4;

  /** Half of a surrogate pair. */
  private static final byte HALF = 5;

  /** A table, because every character of every text is looked up. */
  private static final byte[] SIGNS = new byte[0x10000];

  static {
    for (int c = 0; c < SIGNS.length; c++) {
      SIGNS[c] = sign((char) c);
    }
    FREQUENT.chars().forEach(c -> SIGNS[c] = COMMON);
    MARKS_AND_DIGITS.chars().forEach(c -> SIGNS[c] = COMMON);
  }

  /**
   * What the characters of a text are. The wrong encoding produces rare Han characters, unknown
   * private use characters, controls and replacement characters; the right one common characters.
   *
   * @param all without white space
   * @param bad controls among them
   */
  private record Counts(int all, int common, int bad, int controls) {

    /** From -3 for nothing but bad characters to 1 for nothing but common ones. */
    double score() {
      return all == 0 ? 0 : (common - 3.0 * bad) / all;
    }

    /** The share of bad characters. */
    double damage() {
      return all == 0 ? 0 : (double) bad / all;
    }
  }

  private Encodings() {}

  /**
   * Decodes a file.
   *
   * @throws UnreadableException when it is not text in any of these encodings
   */
  public static String decode(byte[] bytes) throws UnreadableException {
    return decode(bytes, null);
  }

  /**
   * Decodes a file that names its own encoding; a name that does not fit the bytes is ignored.
   *
   * @throws UnreadableException when it is not text in any of these encodings
   */
  public static String decode(byte[] bytes, @Nullable Charset named) throws UnreadableException {
    Charset marked = byteOrderMark(bytes);
    String text = marked != null ? new String(bytes, marked) : unmarked(bytes, named);
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Counts counts = counts(clean);
    if (counts.damage() > GARBAGE || isData(clean, counts.controls)) {
      throw new UnreadableException(NOT_TEXT);
    }
    return clean;
  }

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0xFF && second == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : null;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  private static String unmarked(byte[] bytes, @Nullable Charset named) throws UnreadableException {
    if (!hasZero(bytes)) {
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      // Without the sign of damage nothing is damaged; with it, the bytes may print it themselves.
      if (utf8.indexOf('\uFFFD') < 0 || decodeStrictly(bytes, StandardCharsets.UTF_8) != null) {
        return utf8;
      }
      String byName = named == null ? null : decodeStrictly(bytes, named);
      if (byName != null && !isGarbage(byName)) {
        return byName;
      }
    }
    String guessed = new String(bytes, likeliest(bytes));
    Counts counts = counts(guessed);
    if (counts.common < counts.all * FEWEST_COMMON) {
      throw new UnreadableException(NOT_TEXT);
    }
    return guessed;
  }

  /** Whether control characters are frequent; zeros and end marks at the very end don't count. */
  private static boolean isData(String text, int controls) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\0' || text.charAt(end - 1) == '\u001A')) {
      end--;
    }
    int atEnd = text.length() - end;
    return controls - atEnd > end * MOST_CONTROLS;
  }

  private static boolean hasZero(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String decodeStrictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The encoding that makes the beginning read most like Chinese. */
  private static Charset likeliest(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    Charset best = StandardCharsets.UTF_8;
    Counts utf8 = counts(new String(bytes, 0, length, StandardCharsets.UTF_8));
    double bestScore = utf8.damage() <= TOLERATED_DAMAGE ? utf8.score() : utf8.score() - 1;
    for (Charset charset : CANDIDATES) {
      double score = counts(new String(bytes, 0, length, charset)).score();
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }

  /** Whether this can't be the text of a document, typically because it was decoded wrongly. */
  public static boolean isGarbage(CharSequence text) {
    return counts(text).damage() > GARBAGE;
  }

  private static Counts counts(CharSequence text) {
    int[] counts = new int[HALF + 1];
    int broken = 0;
    for (int i = 0; i < text.length(); i++) {
      byte sign = SIGNS[text.charAt(i)];
      counts[sign]++;
      broken += sign == HALF && isAlone(text, i) ? 1 : 0;
    }
    int controls = counts[CONTROL];
    return new Counts(
        text.length() - counts[SPACE], counts[COMMON], counts[BAD] + controls + broken, controls);
  }

  private static byte sign(char c) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      return SPACE;
    }
    if (c > ' ' && c <= '~') {
      return COMMON;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> isStrayControl(c) ? CONTROL : RARE;
      case Character.SURROGATE -> HALF;
      case Character.PRIVATE_USE -> Folding.aligned(c) == c ? BAD : RARE;
      case Character.UNASSIGNED -> BAD;
      default -> c == '\uFFFD' ? BAD : RARE;
    };
  }

  /** Whether a control character is neither white space nor a line break. */
  private static boolean isStrayControl(char c) {
    return (c < '\t' || c > '\r') && c != '\u0085';
  }

  /** Whether half of a surrogate pair stands without the other. */
  private static boolean isAlone(CharSequence text, int i) {
    if (Character.isHighSurrogate(text.charAt(i))) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
