package nianbao.http.page.compare;

import nianbao.search.IndexedReport;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows: two reports, or one that another is to be found for, or none yet.
 *
 * @param a what was asked for in the first place
 * @param b what was asked for in the second place
 */
public record CompareView(Asked a, Asked b) {

  /**
   * A report that was asked for.
   *
   * @param typed id or address; empty for none
   * @param found {@code null} when nothing was typed, or there is no such report
   */
  public record Asked(String typed, @Nullable IndexedReport found) {

    public boolean isMissing() {
      return !typed.isBlank() && found == null;
    }
  }
}
