package nianbao.read.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. The mark at the beginning decides; else UTF-8 when the bytes are valid in it; else
 * the encoding in which they read most like Chinese.
 */
public final class Encodings {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  private static final List<Charset> CANDIDATES =
      List.of(GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  /** The part of a long file that decides. */
  private static final int SAMPLE = 64 * 1024;

  /** The share of characters that may be damaged in a file that still counts as UTF-8. */
  private static final double TOLERATED_DAMAGE = 0.02;

  private Encodings() {}

  /**
   * The text of a file.
   *
   * @throws UnreadableException when it is no text in any of the encodings
   */
  public static String decode(byte[] bytes) throws UnreadableException {
    return decode(bytes, null);
  }

  /**
   * The text of a file that names its encoding itself; a wrong name is not believed.
   *
   * @throws UnreadableException when it is no text in any of the encodings
   */
  public static String decode(byte[] bytes, @Nullable Charset named) throws UnreadableException {
    Charset marked = marked(bytes);
    String text = marked != null ? new String(bytes, marked) : unmarked(bytes, named);
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (Plausibility.of(clean).isGarbage()) {
      throw new UnreadableException(
          "this is no text in UTF-8, UTF-16, GB18030 or Big5; a program or a picture perhaps");
    }
    return clean;
  }

  private static @Nullable Charset marked(byte[] bytes) {
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

  private static String unmarked(byte[] bytes, @Nullable Charset named) {
    if (!hasZero(bytes)) {
      String strict = strictly(bytes, StandardCharsets.UTF_8);
      if (strict != null) {
        return strict;
      }
      String named8 = named == null ? null : strictly(bytes, named);
      if (named8 != null && !Plausibility.of(named8).isGarbage()) {
        return named8;
      }
    }
    return new String(bytes, likeliest(bytes));
  }

  private static boolean hasZero(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
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

  /** The encoding in which the beginning reads most like Chinese. */
  private static Charset likeliest(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    Charset best = StandardCharsets.UTF_8;
    Plausibility utf8 = Plausibility.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
    double bestScore = utf8.damage() <= TOLERATED_DAMAGE ? utf8.score() : utf8.score() - 1;
    for (Charset charset : CANDIDATES) {
      double score = Plausibility.of(new String(bytes, 0, length, charset)).score();
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }
}
