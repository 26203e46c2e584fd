package nianbao.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column: how it is called, and what a row has in it. {@code null} is an empty cell, never 0.
 *
 * @param key in JSON, as the API calls it: {@code reportYear}
 * @param label in the reader's language
 * @param value of a row, of the class of the type
 */
public record ExportColumn<R>(
    String key, String label, Type type, Function<? super R, ? extends @Nullable Object> value) {

  /** What a column holds. */
  public enum Type {
    /** A {@link String}, which is never a formula. */
    TEXT,
    /** A {@link Long}. */
    WHOLE,
    /** A {@link BigDecimal}. */
    DECIMAL,
    /** A {@link LocalDate}. */
    DATE,
    /** A {@link String}: a whole address. */
    LINK,
    /** A {@link Named}. */
    NAMED
  }

  /**
   * One of a few values.
   *
   * @param value for programs: a {@link String} or a {@link Boolean}
   * @param words for readers
   */
  public record Named(Object value, String words) {}

  /** A column of texts. */
  public static <R> ExportColumn<R> text(
      String key, String label, Function<? super R, @Nullable String> value) {
    return new ExportColumn<>(key, label, Type.TEXT, value);
  }

  /** A column of whole numbers. */
  public static <R> ExportColumn<R> whole(
      String key, String label, Function<? super R, @Nullable Long> value) {
    return new ExportColumn<>(key, label, Type.WHOLE, value);
  }

  /** A column of numbers. */
  public static <R> ExportColumn<R> decimal(
      String key, String label, Function<? super R, @Nullable BigDecimal> value) {
    return new ExportColumn<>(key, label, Type.DECIMAL, value);
  }

  /** A column of days. */
  public static <R> ExportColumn<R> date(
      String key, String label, Function<? super R, @Nullable LocalDate> value) {
    return new ExportColumn<>(key, label, Type.DATE, value);
  }

  /** A column of addresses. */
  public static <R> ExportColumn<R> link(
      String key, String label, Function<? super R, @Nullable String> value) {
    return new ExportColumn<>(key, label, Type.LINK, value);
  }

  /** A column of values that are worded for readers. */
  public static <R> ExportColumn<R> named(
      String key, String label, Function<? super R, @Nullable Named> value) {
    return new ExportColumn<>(key, label, Type.NAMED, value);
  }

  /** What a row has in this column. */
  @Nullable Object of(R row) {
    return value.apply(row);
  }
}
