package nianbao.search.suggest;

import java.util.Comparator;

/**
 * A phrase that occurs.
 *
 * @param text as searches fold it
 * @param count reports that have it, at least one
 * @param matched how many UTF-16 units of it were typed
 */
public record Phrase(String text, int count, int matched) {

  /** Those first that more reports have; of equal ones the longer. */
  static final Comparator<Phrase> ORDER =
      Comparator.comparingInt((Phrase phrase) -> -phrase.count())
          .thenComparingInt(phrase -> -phrase.text().length())
          .thenComparing(Phrase::text);

  /** Whether it goes on from the other and nearly as many reports have it: nine in ten. */
  boolean saysMoreThan(Phrase other) {
    return text.length() > other.text.length()
        && text.startsWith(other.text)
        && 10L * count >= 9L * other.count;
  }
}
