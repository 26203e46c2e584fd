package nianbao.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the signs that say how near two units must be: {@code NEAR}, {@code NEAR/30}. */
final class NearSigns {

  /** Stands for no sign. */
  static final int NONE = -1;

  /** Characters between the units when no number is given, and the most that may be. */
  private static final int DISTANCE = 20;

  private static final int MAX_DISTANCE = 500;

  private static final Pattern SIGN =
      Pattern.compile("NEAR(?:/(?<distance>[0-9]{1,9}))?+(?=[\\s\\p{Z}])");

  private final QueryCharacters text;
  private final Warnings warnings;

  NearSigns(QueryCharacters text, Warnings warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /** Takes the sign that follows, with something behind it; its distance, or {@link #NONE}. */
  int take() {
    int start = text.position();
    text.skipBlanks();
    Matcher sign = text.matcher(SIGN);
    if (sign.lookingAt()) {
      text.goTo(sign.end());
      text.skipBlanks();
      if (!text.isAtBreak()) {
        return distance(sign.group("distance"));
      }
    }
    text.goTo(start);
    return NONE;
  }

  private int distance(@Nullable String number) {
    int distance = number == null ? DISTANCE : Integer.parseInt(number);
    if (distance > MAX_DISTANCE) {
      warnings.add("NEAR 的距离最多 " + MAX_DISTANCE + " (the distance of NEAR is cut)");
    }
    return Math.min(distance, MAX_DISTANCE);
  }
}
