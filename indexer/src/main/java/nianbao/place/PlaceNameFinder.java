package nianbao.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/** Finds names of divisions in running text in Simplified characters without white space. */
final class PlaceNameFinder {

  /** Names that are also common words; they count only after a division that contains them. */
  private static final Set<String> COMMON =
      Set.of("城区", "郊区", "矿区", "东区", "西区", "南区", "北区", "新城区", "老城区", "新市区", "市区", "特区");

  /** Words after a short name that make it the name of something else: 北京街道, 湖南路. */
  private static final WordTrie<Boolean> NOT_A_PLACE =
      WordTrie.of(
          List.of(
              "街道", "镇", "乡", "路", "街", "村", "社区", "大道", "大学", "学院", "银行", "饭店", "大厦", "东路", "西路",
              "南路", "北路", "中路"));

  private static final String LEVEL_CHARACTERS = "省市县州盟旗";

  /** Every name, as found at offset 0. */
  private final WordTrie<PlaceName> names = new WordTrie<>();

  PlaceNameFinder(DivisionTable table) {
    put(table.shortNames, false);
    put(table.fullNames, true);
  }

  private void put(Map<String, List<Division>> byName, boolean full) {
    for (Map.Entry<String, List<Division>> named : byName.entrySet()) {
      String name = named.getKey();
      names.put(name, new PlaceName(0, name.length(), named.getValue(), full));
    }
  }

  /** The longest chain of names at an offset, {@code null} when there is none. */
  @Nullable PlaceName at(String text, int from) {
    WordTrie.Hit<PlaceName> hit = nameAt(text, from);
    // A name of two characters may be part of other words: 和县 in 市和县 and in 《…条例》和县政府.
    if (hit == null || (hit.value().full() && hit.end() - from <= 2 && followsWord(text, from))) {
      return null;
    }
    PlaceName place = new PlaceName(from, hit.end(), hit.value().divisions(), hit.value().full());
    PlaceName extended = extended(text, place);
    while (extended != null) {
      place = extended;
      extended = extended(text, place);
    }
    boolean common = COMMON.contains(text.substring(from, place.end()));
    return common ? null : place;
  }

  private @Nullable PlaceName extended(String text, PlaceName place) {
    WordTrie.Hit<PlaceName> next = nameAt(text, place.end());
    if (next == null) {
      return null;
    }
    List<Division> inside = new ArrayList<>();
    for (Division division : next.value().divisions()) {
      if (isWithin(division, place.divisions())) {
        inside.add(division);
      }
    }
    return inside.isEmpty()
        ? null
        : new PlaceName(place.start(), next.end(), inside, next.value().full());
  }

  private static boolean isWithin(Division division, List<Division> outer) {
    for (Division candidate : outer) {
      if (candidate.contains(division) || candidate.equals(division)) {
        return true;
      }
    }
    return false;
  }

  private WordTrie.@Nullable Hit<PlaceName> nameAt(String text, int from) {
    WordTrie.Hit<PlaceName> hit = names.longestAt(text, from);
    while (hit != null && !fits(text, hit)) {
      hit = names.longestAt(text, from, hit.end() - 1);
    }
    return hit;
  }

  /** Whether a name may end here, judged by the next character. */
  private static boolean fits(String text, WordTrie.Hit<PlaceName> hit) {
    char next = hit.end() < text.length() ? text.charAt(hit.end()) : ' ';
    char last = text.charAt(hit.end() - 1);
    if (hit.value().full()) {
      // 佛山市场监管局 is 佛山 + 市场, 城东区域 is not a district, and 新县镇 is a town.
      boolean town = hit.value().end() == 2 && NOT_A_PLACE.longestAt(text, hit.end()) != null;
      return !town && !((last == '市' && next == '场') || (last == '区' && next == '域'));
    }
    boolean market =
        next == '市' && hit.end() + 1 < text.length() && text.charAt(hit.end() + 1) == '场';
    return (LEVEL_CHARACTERS.indexOf(next) < 0 || market)
        && NOT_A_PLACE.longestAt(text, hit.end()) == null;
  }

  private static boolean followsWord(String text, int from) {
    if (from == 0) {
      return false;
    }
    char before = text.charAt(from - 1);
    return Character.isIdeographic(before) || "》”’)】".indexOf(before) >= 0;
  }
}
