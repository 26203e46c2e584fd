package nianbao.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  /** 信息/公开 for a run; one that is cut out of something is in brackets. */
  private static String runs(String text) {
    return Words.runs(text).stream()
        .map(run -> run.whole() ? String.join("/", run.words()) : run.words().toString())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "信息公开; 信息/公开",
        "信 息 公 开; 信息/公开",
        "信息，公开; 信息 公开",
        "“信息”公开; 信息 公开",
        "共12件; 共/12/件",
        "5.01万元; [5] [01] 万/元",
        "2019.1.16; [2019] [1] [16]",
        "信息5.; 信息/5",
        "nian bao; nian bao",
        "5g网络; 5 g/网络",
        "café; [caf] [é]",
      })
  void runsEndWhereSomethingStandsBetween(String text, String expected) {
    assertEquals(expected, runs(text));
  }

  @Test
  void cellsAreCutOneByOne() {
    assertEquals("信息 公开", runs("信息\t公开"));
    assertEquals(List.of("信息", "公开"), Words.of("信息\t公开"));
  }

  @Test
  void noWordIsLost() {
    assertEquals(List.of("5", "01", "万", "元", "a", "b"), Words.of("5.01万元，a b"));
  }
}
