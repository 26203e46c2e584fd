package nianbao.library.sidecar;

import org.jspecify.annotations.Nullable;

/** A table, row or cell can't be used; the message is for the person who wrote it. */
public final class SidecarException extends Exception {
  private final @Nullable SidecarColumn column;
  private final @Nullable String value;

  SidecarException(String message) {
    super(message);
    this.column = null;
    this.value = null;
  }

  /**
   * A cell that can't be used.
   *
   * @param value as written
   */
  SidecarException(SidecarColumn column, String value, String message) {
    super(message);
    this.column = column;
    this.value = value;
  }

  /** The name of the column of the cell; {@code null} when it is about more than a cell. */
  public @Nullable String column() {
    return column == null ? null : column.title();
  }

  /** The cell as written; {@code null} when it is about more than a cell. */
  public @Nullable String value() {
    return value;
  }
}
