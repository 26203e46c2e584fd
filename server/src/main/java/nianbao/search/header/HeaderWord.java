package nianbao.search.header;

import java.util.List;

/**
 * Words of a question that mean the headers of reports.
 *
 * @param text as typed
 * @param readings by any of which they mean reports
 */
public record HeaderWord(String text, List<HeaderReading> readings) {
  public HeaderWord {
    readings = List.copyOf(readings);
  }

  /** A text without these words where they stand first. */
  public String without(String run) {
    int at = run.indexOf(text);
    return at < 0 ? run : run.substring(0, at) + run.substring(at + text.length());
  }

  /** Whether it says more than the kind of the office. */
  public boolean isOfPlaceOrYear() {
    return readings.stream()
        .anyMatch(
            reading ->
                reading.by().contains(HeaderReading.By.PLACE)
                    || reading.by().contains(HeaderReading.By.YEAR));
  }
}
