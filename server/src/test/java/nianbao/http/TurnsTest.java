package nianbao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who comes next, and who has waited too long; by a clock that is set. */
class TurnsTest {
  private static final int LONGEST = 500;

  private final List<String> done = new ArrayList<>();
  private long millis;
  private final Turns turns = new Turns(LONGEST, () -> TimeUnit.MILLISECONDS.toNanos(millis));

  private void add(String name, long inProgress) {
    turns.add(inProgress, isLate -> done.add(isLate ? name + " late" : name));
  }

  private List<String> run(int count) {
    done.clear();
    for (int i = 0; i < count; i++) {
      turns.runNext();
    }
    return done;
  }

  @Test
  void whoHasFewerInProgressIsFirstAndThenWhoCameFirst() {
    add("b2", 2);
    add("b3", 3);
    add("a1", 1);
    add("a2", 2);

    assertEquals(List.of("a1", "b2", "a2", "b3"), run(4));
  }

  @Test
  void whoHasWaitedTooLongIsToldBeforeOthersAreWorkedOn() {
    add("many", 100);
    add("few", 2);
    millis += Turns.RUSH_MILLIS + 1 - LONGEST;
    add("new", 1);
    millis += LONGEST;

    assertEquals(List.of("many late", "few late", "new"), run(3));
  }

  @Test
  void aRushIsWorkedOffHoweverLongItWaits() {
    add("a", 2);
    millis += Turns.RUSH_MILLIS;
    add("b", 1);

    assertEquals(List.of("b", "a"), run(2));
  }

  @Test
  void aLineThatWasEmptyBeginsAnew() {
    add("a", 1);
    millis += Turns.RUSH_MILLIS + 1;
    assertEquals(List.of("a late"), run(1));
    add("b", 1);
    millis += Turns.RUSH_MILLIS;

    assertEquals(List.of("b"), run(1));
  }
}
