package nianbao.text.writing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/** Dashes, dots between the parts of names, and ellipses, by the rows of {@code signs.tsv}. */
final class WrittenSigns implements WrittenKind {

  /** What stands beside a sign. */
  private enum Neighbour {
    HAN,
    DIGIT,
    LETTER,
    SIGN,
    EDGE;

    static Neighbour at(String text, int at) {
      if (at < 0 || at >= text.length()) {
        return EDGE;
      }
      char c = text.charAt(at);
      if (Character.isDigit(c) || HanNumber.isNumeral(c)) {
        return DIGIT;
      }
      if (Character.isIdeographic(c) || Character.isSurrogate(c)) {
        return HAN;
      }
      return Character.isLetter(c) ? LETTER : SIGN;
    }

    /** Those that a column of the file names. */
    static Set<Neighbour> parse(String names) {
      if (names.equals("any")) {
        return Set.of(values());
      }
      Set<Neighbour> neighbours = new LinkedHashSet<>();
      for (String name : names.split("\\|", -1)) {
        neighbours.add(valueOf(name.toUpperCase(Locale.ROOT)));
      }
      return neighbours;
    }
  }

  /** One row of the file. */
  private record Row(
      String name, Set<Neighbour> before, Set<Neighbour> after, Map<String, String> signs) {

    static Row parse(List<String> columns) {
      Map<String, String> signs = new LinkedHashMap<>();
      columns.subList(3, columns.size()).forEach(sign -> signs.put(sign, sign));
      return new Row(
          columns.get(0), Neighbour.parse(columns.get(1)), Neighbour.parse(columns.get(2)), signs);
    }
  }

  private static final String DASH = "dash";

  private static final List<Row> ROWS =
      Resources.rows(WrittenSigns.class, "signs.tsv").stream().map(Row::parse).toList();

  private static final WordTrie<Boolean> SIGNS = signs("");
  private static final WordTrie<Boolean> DASHES = signs(DASH);

  /**
   * @param name of the signs to take; empty for all
   */
  private static WordTrie<Boolean> signs(String name) {
    return WordTrie.of(
        ROWS.stream()
            .filter(row -> name.isEmpty() || row.name().equals(name))
            .flatMap(row -> row.signs().keySet().stream())
            .toList());
  }

  /** The offset after the dash that begins here, {@code start} when none does. */
  static int dashEnd(String text, int start) {
    WordTrie.@Nullable Hit<Boolean> hit = DASHES.longestAt(text, start);
    return hit == null ? start : hit.end();
  }

  @Override
  public @Nullable Written at(String text, int start) {
    WordTrie.@Nullable Hit<Boolean> hit = SIGNS.longestAt(text, start);
    if (hit == null) {
      return null;
    }
    String sign = text.substring(start, hit.end());
    Neighbour before = Neighbour.at(text, start - 1);
    Neighbour after = Neighbour.at(text, hit.end());
    for (Row row : ROWS) {
      if (row.signs().containsKey(sign)
          && row.before().contains(before)
          && row.after().contains(after)) {
        return new Written(row.name(), row.name(), hit.end(), row.signs());
      }
    }
    return null;
  }
}
