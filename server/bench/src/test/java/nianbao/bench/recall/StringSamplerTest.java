package nianbao.bench.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.text.Folding;
import org.junit.jupiter.api.Test;

class StringSamplerTest {

  private static final List<String> TEXTS =
      List.of("本机关2019年公开信息1368条，均已答复。", "政府資訊公開：㈠依申請公開。", "");

  private static List<String> drawn(int strings, long seed) {
    StringSampler draw = new StringSampler(TEXTS, seed);
    return Stream.generate(draw::next).limit(strings).toList();
  }

  @Test
  void twentyThousandHoldTheNameOfEveryDivisionAloneAndInItsSentence() {
    List<String> strings = drawn(20_000, 1);
    Set<String> all = new HashSet<>(strings);
    Set<String> inSentences = new HashSet<>();
    for (Division division : Divisions.standard().all()) {
      String sentence = Texts.sentence(division);
      strings.stream()
          .filter(string -> string.length() > division.name().length())
          .filter(string -> string.contains(division.name()) && sentence.contains(string))
          .findFirst()
          .ifPresent(string -> inSentences.add(division.name()));
    }
    for (Division division : Divisions.standard().all()) {
      assertTrue(all.contains(division.name()), division.name());
      assertTrue(inSentences.contains(division.name()), division.name());
    }
    assertTrue(Divisions.standard().all().size() >= 3213);
  }

  @Test
  void theOthersAreWordsAndPiecesInBothScriptsAndAcrossPunctuation() {
    List<String> strings = drawn(3_000, 2);

    assertTrue(strings.contains("公开信息"));
    assertTrue(strings.stream().anyMatch(string -> string.contains("条，均")));
    assertTrue(strings.stream().anyMatch(string -> string.contains("資訊")));
    assertTrue(strings.stream().anyMatch(string -> string.contains("资讯")));
    assertTrue(strings.stream().anyMatch(string -> string.contains("開信")));
    assertTrue(strings.stream().noneMatch(string -> Folding.compact(string).isEmpty()));
  }

  @Test
  void theSameSeedDrawsTheSame() {
    assertEquals(drawn(200, 3), drawn(200, 3));
    assertEquals(
        3, new HashSet<>(new ArrayList<>(List.of(drawn(9, 3), drawn(9, 4), drawn(9, 5)))).size());
  }
}
