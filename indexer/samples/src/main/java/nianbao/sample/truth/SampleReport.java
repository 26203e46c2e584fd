package nianbao.sample.truth;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * An invented report.
 *
 * @param path relative, unique among the reports of a seed: {@code 云溪市/2019/教育局-0007.txt}; names
 *     the place even if the text doesn't
 * @param text the decoded file, with {@code \n} as line ends
 * @param encoding how the file is written
 * @param truth what a reader should find in it
 */
public record SampleReport(String path, String text, Encoding encoding, Truth truth) {

  /** Encodings of the files. */
  public enum Encoding {
    UTF_8,
    /** With a byte order mark. */
    UTF_8_MARKED,
    GB18030
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    return switch (encoding) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
      case UTF_8_MARKED -> ('\uFEFF' + text).getBytes(StandardCharsets.UTF_8);
      case GB18030 -> text.getBytes(Charset.forName("GB18030"));
    };
  }

  /** {@code .txt} or {@code .html}. */
  public String extension() {
    return path.substring(path.lastIndexOf('.'));
  }
}
