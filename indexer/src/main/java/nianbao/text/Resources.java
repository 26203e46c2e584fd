package nianbao.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the project's data files: UTF-8 lines of tab-separated columns, {@code #} for comments. */
public final class Resources {

  private Resources() {}

  /**
   * The rows of a data file beside a class; comments and blank lines are left out, missing columns
   * are empty.
   *
   * @param columns how many columns every row shall have at least
   * @throws NullPointerException when there is no such file
   */
  public static List<String[]> rows(Class<?> neighbour, String name, int columns) {
    InputStream resource = Objects.requireNonNull(neighbour.getResourceAsStream(name), name);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> columns(line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] columns(String line, int columns) {
    String[] found = line.split("\t", -1);
    if (found.length >= columns) {
      return found;
    }
    String[] padded = new String[columns];
    for (int i = 0; i < columns; i++) {
      padded[i] = i < found.length ? found[i] : "";
    }
    return padded;
  }
}
