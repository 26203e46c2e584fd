package nianbao.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.library.CaptureLog.Capture;
import nianbao.report.Part;
import nianbao.report.ReportId;
import nianbao.report.Source;
import org.jspecify.annotations.Nullable;

/**
 * A text that a report had before its site, or whoever keeps the file, changed it.
 *
 * @param name tells it from the others of its report, and stays its own when others are dropped:
 *     the day its text was first seen (UTC), {@code 2026-11-03}, or {@code 2026-11-03.2} for the
 *     second of that day
 * @param seen when its text was first seen
 * @param replaced when another text was found in its place
 * @param source what it is read from
 */
public record EarlierVersion(String name, Instant seen, Instant replaced, Capture source) {

  private static final Pattern NAME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(\\.[1-9][0-9]{0,8})?");

  public EarlierVersion {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("it has an invalid name: " + name);
    }
    if (source.key().indexOf('/') <= 0 || !hashes(source).allMatch(OriginalStore::isHash)) {
      throw new IllegalArgumentException("it has no valid key or SHA-256");
    }
  }

  /**
   * The name of the version that follows another.
   *
   * @param seen when its text was first seen, not before that of the other
   * @param last the other, {@code null} for the first
   */
  static String nextName(Instant seen, @Nullable EarlierVersion last) {
    String day = LocalDate.ofInstant(seen, ZoneOffset.UTC).toString();
    if (last == null || !last.name.startsWith(day)) {
      return day;
    }
    int number =
        last.name.equals(day) ? 1 : Integer.parseInt(last.name.substring(day.length() + 1));
    return day + '.' + (number + 1);
  }

  /** The report that had this text. */
  public ReportId id() {
    return ReportId.ofKey(source.key());
  }

  /** Where its bytes came from, without its parts. */
  public Source origin() {
    return source.origin();
  }

  /** The originals that it is read from: its own file first, then its parts. */
  Stream<String> originals() {
    return hashes(source);
  }

  /** Whether it is read from the same bytes as this. */
  boolean isOf(Capture other) {
    return hashes(source).toList().equals(hashes(other).toList());
  }

  /** Of a source and of its parts. */
  static Stream<String> hashes(Capture source) {
    List<Part> parts = Objects.requireNonNullElse(source.parts(), List.of());
    return Stream.concat(
        Stream.of(source.sha256()),
        parts.stream().map(Part::sha256).filter(Objects::nonNull).map(String::valueOf));
  }
}
