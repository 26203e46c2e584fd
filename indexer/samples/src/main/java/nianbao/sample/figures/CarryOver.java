package nianbao.sample.figures;

import org.jspecify.annotations.Nullable;

/** What a report gives as carried over from the previous year. */
public enum CarryOver {
  /** The number in the previous year's report. */
  TAKEN_OVER(null),
  SHIFTED(null),
  /** The number that the previous year's report had taken over itself. */
  LAST_YEAR("last-year");

  private final @Nullable String explanation;

  CarryOver(@Nullable String explanation) {
    this.explanation = explanation;
  }

  /** Key of the expected explanation, {@code null} if there is none. */
  public @Nullable String explanation() {
    return explanation;
  }
}
