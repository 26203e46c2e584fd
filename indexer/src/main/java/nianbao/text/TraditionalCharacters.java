package nianbao.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The Traditional characters and the one Simplified character each folds to. */
final class TraditionalCharacters {

  private TraditionalCharacters() {}

  /** From code point to code point, read from {@code traditional.tsv}. */
  static Map<Integer, Integer> load() {
    Map<Integer, Integer> simplified = new HashMap<>(8192);
    InputStream resource =
        Objects.requireNonNull(
            TraditionalCharacters.class.getResourceAsStream("traditional.tsv"), "traditional.tsv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          simplified.put(line.codePointAt(0), line.codePointAt(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return simplified;
  }
}
