package nianbao.http.page.imports;

import java.util.Map;
import nianbao.http.request.AccessToken;
import nianbao.library.sidecar.Correction;
import nianbao.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page that corrects a report shows.
 *
 * @param current what is corrected; {@code null} for nothing
 * @param typed what the form has, by the names of its fields
 * @param problem why what was typed is not taken; {@code null} when it is
 * @param isLater whether the last correction is still to be applied
 */
public record CorrectionView(
    AccessToken token,
    Report report,
    @Nullable Correction current,
    Map<String, String> typed,
    @Nullable Problem problem,
    boolean isLater) {

  /**
   * A value that can't be right.
   *
   * @param field of the form
   */
  public record Problem(String field, String value) {}

  public CorrectionView {
    typed = Map.copyOf(typed);
  }
}
