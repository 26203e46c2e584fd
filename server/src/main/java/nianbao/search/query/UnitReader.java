package nianbao.search.query;

import java.util.ArrayList;
import java.util.List;
import nianbao.search.query.QueryNode.Mode;
import nianbao.search.query.QueryNode.Unit;
import org.jspecify.annotations.Nullable;

/** Reads units, {@code 投诉}, {@code =投诉}, {@code “投诉”}, {@code 投诉*}, and where they stand. */
final class UnitReader {

  private final QueryCharacters text;
  private final Warnings warnings;
  private final List<Query.Place> places = new ArrayList<>();

  UnitReader(QueryCharacters text, Warnings warnings) {
    this.text = text;
    this.warnings = warnings;
  }

  /** Where the units taken so far stand. */
  List<Query.Place> places() {
    return places;
  }

  /**
   * Takes the unit that stands here; {@code null}, with a warning, when there is nothing to find.
   *
   * @param inParentheses whether a parenthesis may end it
   */
  @Nullable Unit take(boolean inParentheses) {
    int start = text.position();
    Unit unit = typed(inParentheses);
    if (unit != null) {
      int before = text.typedFrom(start).indexOf(unit.text());
      places.add(new Query.Place(unit, start + before));
    }
    return unit;
  }

  private @Nullable Unit typed(boolean inParentheses) {
    boolean exact = text.peek() == '=' && text.take('=') && !text.isAtBreak();
    if (text.isAtQuote()) {
      String phrase = phrase();
      return text.take('*')
          ? Units.word(phrase, Mode.PREFIX, warnings)
          : Units.phrase(phrase, warnings);
    }
    return Units.word(text.takeWord(inParentheses), exact ? Mode.EXACT : Mode.FREE, warnings);
  }

  private String phrase() {
    String phrase = text.takePhrase();
    if (phrase != null) {
      return phrase;
    }
    warnings.add("引号没有成对 (a quotation mark is not closed)");
    return text.takeUnclosedPhrase();
  }
}
