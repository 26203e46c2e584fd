package nianbao.bench.speed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.pinyin.Pinyin;
import nianbao.sample.truth.SampleReport;

/**
 * The contents of the search box while someone types: beginnings of what journalists type and of
 * random strings from the reports, in Han, in pinyin and as first letters. The same seed gives the
 * same mix.
 */
final class TypingMix {

  private TypingMix() {}

  /** Paths on the server. */
  static List<String> addresses(List<SampleReport> reports, int count, long seed) {
    Random random = new Random(seed);
    List<String> addresses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String drawn = QueryMix.drawn(reports, random);
      String typed =
          switch (i % 5) {
            case 0 -> beginning(QueryMix.TYPED.get(random.nextInt(QueryMix.TYPED.size())), random);
            case 1 -> drawn.substring(0, 1);
            case 2 -> "微博 " + beginning(drawn, random);
            case 3 -> beginning(pinyin(drawn).collect(Collectors.joining()), random);
            default ->
                pinyin(drawn).map(sound -> sound.substring(0, 1)).collect(Collectors.joining());
          };
      addresses.add("/api/v1/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
    return addresses;
  }

  private static String beginning(String text, Random random) {
    return text.isEmpty() ? text : text.substring(0, 1 + random.nextInt(text.length()));
  }

  /** The pinyin of a text's characters; characters without pinyin are omitted. */
  private static Stream<String> pinyin(String text) {
    return text.codePoints()
        .mapToObj(Pinyin::readings)
        .filter(readings -> !readings.isEmpty())
        .map(List::getFirst);
  }
}
