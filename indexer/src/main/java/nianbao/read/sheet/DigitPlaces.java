package nianbao.read.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nianbao.read.sheet.PatternSection.Token;

/**
 * The digits of a number in their places: 0 is always printed, # and ? only when there is a digit
 * for them. A comma between places separates thousands; one behind the last divides by a thousand,
 * a percent sign multiplies by a hundred. Literals between places stay where they are.
 */
final class DigitPlaces {

  private final List<Token> tokens;
  private int wholePlaces;
  private int decimals;
  private int percents;
  private int thousands;
  private boolean grouped;

  DigitPlaces(List<Token> tokens) {
    this.tokens = tokens;
    boolean behindPoint = false;
    int commas = 0;
    for (Token token : tokens) {
      switch (token.kind()) {
        case POINT -> behindPoint = true;
        case PERCENT -> percents++;
        case COMMA -> commas++;
        case DIGIT -> {
          grouped |= commas > 0 && !behindPoint && wholePlaces > 0;
          commas = 0;
          wholePlaces += behindPoint ? 0 : 1;
          decimals += behindPoint ? 1 : 0;
        }
        default -> {}
      }
    }
    thousands = commas;
  }

  String print(double value) {
    BigDecimal scaled =
        new BigDecimal(Double.toString(value))
            .movePointRight(2 * percents - 3 * thousands)
            .setScale(decimals, RoundingMode.HALF_UP);
    String digits = scaled.toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    return print(whole.equals("0") ? "" : whole, point < 0 ? "" : digits.substring(point + 1));
  }

  private String print(String whole, String fraction) {
    StringBuilder text = new StringBuilder();
    boolean behindPoint = false;
    int place = 0;
    for (Token token : tokens) {
      switch (token.kind()) {
        case DIGIT -> {
          if (behindPoint) {
            decimal(text, token, fraction, place++);
          } else {
            whole(text, token, whole, place++);
          }
        }
        case POINT -> {
          behindPoint = true;
          place = 0;
          text.append('.');
        }
        case COMMA -> {}
        case LITERAL, GENERAL, PERCENT, EXPONENT, DATE, ELAPSED, HALF_DAY ->
            text.append(token.text());
      }
    }
    return text.toString();
  }

  /** Prints the digit of a place; the first place takes all digits for which there is none. */
  private void whole(StringBuilder text, Token token, String digits, int place) {
    int last = wholePlaces - 1 - place;
    int first = place == 0 ? Math.max(last, digits.length() - 1) : last;
    for (int position = first; position >= last; position--) {
      boolean printed = position < digits.length();
      if (printed || token.text().equals("0")) {
        text.append(printed ? digits.charAt(digits.length() - 1 - position) : '0');
        if (grouped && position > 0 && position % 3 == 0) {
          text.append(',');
        }
      }
    }
  }

  private static void decimal(StringBuilder text, Token token, String digits, int place) {
    boolean onlyZeros = true;
    for (int i = place; i < digits.length(); i++) {
      onlyZeros &= digits.charAt(i) == '0';
    }
    if (token.text().equals("0") || !onlyZeros) {
      text.append(digits.charAt(place));
    }
  }
}
