package nianbao.sample;

import org.jspecify.annotations.Nullable;

/** What a report says the year before left undone. */
enum CarryOver {
  /** What the report of the year before says. */
  TAKEN_OVER(null),
  SHIFTED(null),
  /** What that report had taken over itself. */
  LAST_YEAR("last-year");

  private final @Nullable String explanation;

  CarryOver(@Nullable String explanation) {
    this.explanation = explanation;
  }

  /** Key of the explanation that a reader may find. */
  @Nullable String explanation() {
    return explanation;
  }
}
