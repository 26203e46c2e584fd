package nianbao.export;

import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Rows that are read as they are written. */
public interface ExportRows<R> {

  /** The next row; {@code null} when there is none. */
  @Nullable R next() throws IOException;

  /** Rows that are there already. */
  static <R> ExportRows<R> of(Iterable<R> rows) {
    Iterator<R> iterator = rows.iterator();
    return () -> iterator.hasNext() ? iterator.next() : null;
  }
}
