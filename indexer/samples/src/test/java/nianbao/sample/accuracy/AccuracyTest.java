package nianbao.sample.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of every layout are read as they are. */
final class AccuracyTest {
  private static final double ENOUGH = 0.99;

  private static Accuracy accuracy;

  @BeforeAll
  static void measure() throws Exception {
    accuracy = Accuracy.measure(77, 500);
  }

  static List<String> compared() {
    return Differences.COMPARED;
  }

  @ParameterizedTest
  @MethodSource("compared")
  void isReadExactly(String what) {
    assertTrue(accuracy.share(what) >= ENOUGH, () -> what + " " + accuracy.share(what) + printed());
  }

  @Test
  void theErrorsAreCountedByLayout() {
    String printed = printed();

    assertTrue(printed.contains("| of 500 reports | exact | wrong |"), printed);
    assertTrue(printed.contains("| header TWO_ROWS | "), printed);
    assertTrue(printed.contains("| page NESTED_TABLES | "), printed);
  }

  private static String printed() {
    StringWriter text = new StringWriter();
    accuracy.print(new PrintWriter(text, true));
    return "\n" + text;
  }
}
