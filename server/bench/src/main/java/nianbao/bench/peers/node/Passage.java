package nianbao.bench.peers.node;

import com.google.errorprone.annotations.MustBeClosed;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A paragraph of a report, ready to be indexed: a line of a file of JSON.
 *
 * @param report number of the report, from 0; the passages of one are neighbours
 * @param city of the report, empty if not known, as are the others
 */
public record Passage(int report, String city, String year, String agency, String text) {

  private static final Gson GSON = new Gson();

  /** The passages of a file, read as they are used. */
  @MustBeClosed
  public static Stream<Passage> read(Path file) {
    try {
      return Files.lines(file).map(line -> GSON.fromJson(line, Passage.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The passage as a line, without a line break. */
  public String line() {
    return GSON.toJson(this);
  }
}
