package nianbao.bench.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nianbao.figures.Concept;
import nianbao.figures.Forms;
import nianbao.office.Agencies;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.report.Finding.Grade;
import nianbao.search.filter.FilterField;
import nianbao.text.Resources;
import nianbao.text.Synonyms;

/** Words, names and values that are meaningful to the program. */
final class KnownWords {

  private final List<Division> divisions = Divisions.standard().all();
  private static final List<String> SYNONYMS =
      Resources.rows(Synonyms.class, "synonyms.tsv").stream()
          .flatMap(List::stream)
          .map(word -> word.replaceFirst("^>", ""))
          .toList();
  private static final List<List<String>> FIELDS =
      Arrays.stream(FilterField.values()).map(FilterField::names).toList();
  private static final List<String> FIGURES = Concept.names().stream().sorted().toList();

  /** What people ask for; there are many more cells. */
  private static final List<String> CONCEPTS =
      Concept.all().stream()
          .flatMap(one -> Stream.of(one.key(), one.label(), one.label() + "率"))
          .toList();

  private static final List<String> OWN =
      List.of("信息公开", "依申请公开", "主动公开信息", "政务微博", "商务局", "1368条", "2019", "5.01", "wechat", "APP");

  private final FuzzRandom draw;
  private final List<String> texts;

  KnownWords(FuzzRandom draw, List<String> texts) {
    this.draw = draw;
    this.texts = texts;
  }

  /** A word, mostly one that a person would type. */
  String word() {
    return switch (draw.below(8)) {
      case 0 -> draw.of(OWN);
      case 1 -> draw.of(SYNONYMS);
      case 2 -> place();
      case 3 -> number();
      default -> piece(draw.chance(20) ? 40 : 6);
    };
  }

  /** A piece of an indexed text. */
  String piece(int longest) {
    String text = draw.of(texts);
    return text.isEmpty() ? "" : draw.piece(text, longest);
  }

  String place() {
    Division division = draw.of(divisions);
    return draw.of(List.of(division.name(), division.shortName(), division.code()));
  }

  String number() {
    return switch (draw.below(4)) {
      case 0 -> Integer.toString(draw.below(10));
      case 1 -> draw.below(100) + "." + draw.below(100);
      case 2 -> draw.below(100) + "." + draw.below(100) + "." + draw.below(100);
      default -> Integer.toString(draw.below(Integer.MAX_VALUE));
    };
  }

  String year() {
    return Integer.toString(draw.between(2003, 2026));
  }

  String years() {
    return switch (draw.below(4)) {
      case 0 -> year() + ".." + year();
      case 1 -> year() + "..";
      default -> year();
    };
  }

  String agency() {
    return draw.of(Agencies.all()).key();
  }

  String form() {
    return draw.of(Forms.STANDARD.all()).id();
  }

  String grade() {
    return draw.chance(30) ? "any" : draw.of(List.of(Grade.values())).key();
  }

  String figure() {
    return draw.of(draw.chance(50) ? CONCEPTS : FIGURES);
  }

  /** The key of a field, and one of its names. */
  List<String> field() {
    List<String> names = draw.of(FIELDS);
    return List.of(names.getFirst(), draw.of(names));
  }

  /** A valid value for a field or parameter with this name; any word for other names. */
  String valueOf(String name) {
    return switch (name) {
      case "city", "province", "county" -> draw.chance(5) ? "unknown" : place();
      case "year" -> years();
      case "agency" -> agency();
      case "form" -> form();
      case "finding", "grade" -> grade();
      case "index" -> draw.of(List.of("99", "9901", "990100-20", "11"));
      case "collection" -> "samples";
      case "office" -> draw.of(List.of("商务局", "教育局", "政府", "局"));
      case "has" -> draw.of(List.of("table", "finding", "表格", "矛盾"));
      default -> word();
    };
  }

  /** Characters that are special to a parser, or that often break programs. */
  static List<String> signs() {
    List<String> signs = new ArrayList<>(List.of(" OR ", " AND ", " NOT ", " NEAR ", " NEAR/3 "));
    signs.addAll(
        List.of("或", " 或 ", "\r\n", "\ud83d", "\udc00", "\ud83d\ude00", "𠮷", "year:", "城市:"));
    "\"“”「』«»()（）|*＊-=:：><≥[]/\\%&?#'` \t\u3000\u00a0\u0000\u0007\u001b\u200b\u202e\ufeff\ufffe\u0301㈠…㎡ﬁ"
        .chars()
        .mapToObj(Character::toString)
        .forEach(signs::add);
    return signs;
  }
}
