package nianbao.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the project's data files: UTF-8 lines of tab-separated columns, {@code #} for comments. */
public final class Resources {

  private Resources() {}

  /**
   * The lines of a data file in the package of a class, without comments and blank lines.
   *
   * @throws NullPointerException when there is no such file
   */
  public static List<String> lines(Class<?> neighbour, String name) {
    InputStream resource = Objects.requireNonNull(neighbour.getResourceAsStream(name), name);
    try (BufferedReader file =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines(file.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Stream<String> all) {
    return all.filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
  }

  /** The columns of the {@link #lines}; lines may have different numbers of columns. */
  public static List<List<String>> rows(Class<?> neighbour, String name) {
    return lines(neighbour, name).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }

  /**
   * The columns of the {@link #lines}; missing columns are empty.
   *
   * @param columns fewest columns of each row
   */
  public static List<String[]> rows(Class<?> neighbour, String name, int columns) {
    return lines(neighbour, name).stream().map(line -> columns(line, columns)).toList();
  }

  /** The same for a data file that is not a resource. */
  public static List<String[]> rows(Path file, int columns) throws IOException {
    try (Stream<String> all = Files.lines(file)) {
      return lines(all).stream().map(line -> columns(line, columns)).toList();
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
