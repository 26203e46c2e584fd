package nianbao.search.query;

import java.util.regex.Matcher;
import nianbao.search.query.OpenUnit.Sought;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a query as {@link QueryParser} does, without minding what terms mean, to the one
 * that ends where the query does.
 */
final class OpenUnitScan {

  private final String query;
  private final QueryCharacters text;
  private final FigureTerms figures;
  private int depth;

  /** Where the last complete term ends. */
  private int end;

  private boolean alternatives;
  private boolean signed;

  OpenUnitScan(String query) {
    this.query = query;
    this.text = new QueryCharacters(query);
    this.figures = new FigureTerms(text, new Warnings());
  }

  @Nullable OpenUnit find() {
    if (query.isEmpty() || Folding.isBlank(query.charAt(query.length() - 1))) {
      return null;
    }
    OpenUnit unit = null;
    while (unit == null && !text.isAtEnd()) {
      signed = false;
      passSigns();
      unit = text.isAtEnd() ? null : term();
      end = text.position();
    }
    return unit;
  }

  /** Passes over what joins terms, and over what turns the meaning of the next one. */
  private void passSigns() {
    int start;
    do {
      text.skipBlanks();
      start = text.position();
      if (text.take('|') || text.takeOperator("OR") || text.takeOperator("或")) {
        alternatives |= depth == 0;
      } else if (text.take('-') || text.takeOperator("NOT") || takeNear()) {
        signed = true;
      } else {
        passParentheses();
      }
    } while (text.position() > start || text.takeOperator("AND"));
  }

  private boolean takeNear() {
    Matcher near = text.matcher(QueryParser.NEAR);
    boolean found = near.lookingAt();
    if (found) {
      text.goTo(near.end());
    }
    return found;
  }

  private void passParentheses() {
    if (text.peek() == '(' && !text.isParenthesisOfWord()) {
      text.skip();
      depth++;
    } else if (depth > 0 && text.take(')')) {
      depth--;
      end = text.position();
    }
  }

  /** Takes a term; {@code null} when it is complete. */
  private @Nullable OpenUnit term() {
    Matcher name = text.matcher(FilterTerms.NAME);
    Field field = name.lookingAt() ? Field.named(name.group("name")) : null;
    if (field != null) {
      text.goTo(name.end());
      return unit(sought(field));
    }
    if (figures.take() != null) {
      return null;
    }
    signed |= text.take('=');
    return unit(Sought.WORDS);
  }

  private static @Nullable Sought sought(Field field) {
    return switch (field) {
      case PROVINCE -> Sought.PROVINCE;
      case CITY -> Sought.CITY;
      case COUNTY -> Sought.COUNTY;
      case AGENCY -> Sought.AGENCY;
      case OFFICE -> Sought.OFFICE;
      case YEAR, FORM, COLLECTION, INDEX, FINDING, TITLE, SECTION, HAS -> null;
    };
  }

  private @Nullable OpenUnit unit(@Nullable Sought sought) {
    if (!text.isAtQuote()) {
      int start = text.position();
      text.takeWord(depth > 0);
      return open(sought, start, null);
    }
    char closing = text.closingQuote();
    int start = text.position() + 1;
    if (text.takePhrase() != null) {
      text.take('*');
      return null;
    }
    text.takeUnclosedPhrase();
    return open(sought, start, closing);
  }

  private @Nullable OpenUnit open(@Nullable Sought sought, int start, @Nullable Character closing) {
    if (sought == null || !text.isAtEnd()) {
      return null;
    }
    boolean replaceable = depth == 0 && !alternatives && !signed && closing == null;
    String rest = replaceable ? query.substring(0, end) : null;
    return new OpenUnit(query.substring(0, start), query.substring(start), sought, rest, closing);
  }
}
