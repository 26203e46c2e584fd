package nianbao.read.word;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nianbao.read.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The encodings of a Rich Text: the one of the file ({@code \ansicpg936}), and those of its fonts
 * ({@code \fcharset134}), which hold for the text printed in them.
 */
final class RtfFonts {

  private static final Charset WESTERN = charset("windows-1252", StandardCharsets.ISO_8859_1);

  private final Map<Integer, Charset> ofFont = new HashMap<>();
  private Charset ofFile = WESTERN;

  /** The font being defined in the table of fonts. */
  private int defined;

  /** Names the encoding of the file by its number at Microsoft. */
  void codePage(int number) {
    ofFile =
        switch (number) {
          case 936, 54936 -> charset("GB18030", WESTERN);
          case 950 -> charset("Big5-HKSCS", WESTERN);
          case 932 -> charset("windows-31j", WESTERN);
          case 949 -> charset("x-windows-949", WESTERN);
          case 65001 -> StandardCharsets.UTF_8;
          case 10008 -> charset("GBK", WESTERN);
          default -> charset("windows-" + number, WESTERN);
        };
  }

  private static Charset charset(String name, Charset otherwise) {
    return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
  }

  /** Begins the definition of a font. */
  void define(int font) {
    defined = font;
  }

  /** Names the encoding of the font being defined; only those of two bytes a character count. */
  void characterSet(int number) {
    Charset charset =
        switch (number) {
          case 134 -> charset("GB18030", WESTERN);
          case 136 -> charset("Big5-HKSCS", WESTERN);
          case 128 -> charset("windows-31j", WESTERN);
          case 129 -> charset("x-windows-949", WESTERN);
          default -> null;
        };
    if (charset != null) {
      Limits.check(ofFont.size() + 1, Limits.PAGES, "fonts");
      ofFont.put(defined, charset);
    }
  }

  /**
   * The encoding of text.
   *
   * @param font it is printed in
   * @param eastAsian the font of its Chinese characters, when named apart
   */
  Charset encoding(int font, int eastAsian) {
    @Nullable Charset own = ofFont.get(font);
    return own != null ? own : ofFont.getOrDefault(eastAsian, ofFile);
  }
}
