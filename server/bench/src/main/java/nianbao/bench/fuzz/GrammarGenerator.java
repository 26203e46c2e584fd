package nianbao.bench.fuzz;

import java.util.List;

/**
 * Draws queries from the grammar of {@link nianbao.search.query.QueryParser}, with one method per
 * rule.
 */
final class GrammarGenerator {

  private static final List<String> OR =
      List.of(" OR ", " 或 ", "|", " | ", "｜", " or ", "||", " || ");
  private static final List<String> BESIDE =
      List.of(" ", " ", " ", "\u3000", " AND ", "  ", " and ", " && ", "&&", " & ");
  private static final List<String> COMPARE =
      List.of(">", "<", ">=", "<=", "=", "≥", "≤", "＞", "==", "=>", "≧", "!=", "≠");
  private static final List<String> QUOTES =
      List.of(
          "\"\"", "“”", "””", "「」", "『』", "«»", "＂＂", "‘’", "''", "`'", "〝〞", "„“", "“\"", "\"”");

  /** Without a shape, and of no meaning wherever they stand. */
  private static final List<String> INVISIBLE =
      List.of("\u200b", "\ufeff", "\u00ad", "\u202a", "\ufe0f");

  private static final int DEEPEST = 4;

  private final FuzzRandom draw;
  private final KnownWords words;
  private int depth;

  GrammarGenerator(FuzzRandom draw, KnownWords words) {
    this.draw = draw;
    this.words = words;
  }

  String query() {
    return any();
  }

  private String any() {
    StringBuilder any = new StringBuilder(all());
    while (draw.chance(15)) {
      any.append(draw.of(OR)).append(all());
    }
    return any.toString();
  }

  private String all() {
    StringBuilder all = new StringBuilder(part());
    while (draw.chance(45)) {
      all.append(draw.of(BESIDE)).append(part());
    }
    return all.toString();
  }

  private String part() {
    String sign = draw.chance(10) ? draw.of(List.of("-", "NOT ", "－", "!", "not ", "−")) : "";
    return sign + near();
  }

  private String near() {
    StringBuilder near = new StringBuilder(term());
    while (draw.chance(12)) {
      String distance = draw.chance(70) ? "/" + draw.between(0, draw.chance(10) ? 999 : 40) : "";
      near.append(draw.of(List.of(" NEAR", " NEAR", " near", " Near")))
          .append(distance)
          .append(' ')
          .append(term());
    }
    return near.toString();
  }

  private String term() {
    int kind = draw.below(20);
    if (kind < 2 && depth < DEEPEST) {
      return group();
    }
    return kind < 4 ? figure() : kind < 8 ? field() : kind < 9 ? range() : unit();
  }

  private String range() {
    String from = draw.chance(70) ? date() : "";
    return from + ".." + (draw.chance(70) ? date() : "");
  }

  private String date() {
    return words.year() + (draw.chance(30) ? "-" + draw.between(0, 13) : "");
  }

  private String group() {
    depth++;
    String any = any();
    depth--;
    return draw.chance(10) ? "（" + any + "）" : "(" + any + ")";
  }

  private String figure() {
    String blank = draw.chance(10) ? " " : "";
    String compare = blank + draw.of(COMPARE) + blank;
    return switch (draw.below(10)) {
      case 0 -> words.number() + compare + words.figure();
      case 1 -> words.number() + compare + words.figure() + compare + words.number();
      case 2 -> words.figure() + " between " + words.number() + " and " + words.number();
      case 3 -> words.figure() + "/" + words.figure() + compare + words.number();
      case 4 -> "change(" + words.figure() + ")" + compare + words.number();
      case 5 ->
          draw.of(List.of("rate", "率")) + "(" + words.figure() + ")" + compare + words.number();
      default -> words.figure() + compare + words.number();
    };
  }

  private String field() {
    List<String> field = words.field();
    String value = words.valueOf(field.getFirst());
    String colon = draw.chance(10) ? "：" : ":";
    return field.getLast() + colon + (draw.chance(20) ? phrase(value) : value);
  }

  private String unit() {
    String exact = draw.chance(5) ? "=" : draw.chance(2) ? "*" : "";
    String open = draw.chance(8) ? "*" : draw.chance(2) ? "?" : "";
    String word = draw.chance(5) ? draw.of(INVISIBLE) + words.word() : words.word();
    return exact + (draw.chance(30) ? phrase(word) : word) + open;
  }

  private String phrase(String text) {
    String quotes = draw.of(QUOTES);
    return quotes.charAt(0) + text + quotes.charAt(1);
  }
}
