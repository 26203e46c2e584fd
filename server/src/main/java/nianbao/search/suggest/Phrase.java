package nianbao.search.suggest;

import java.util.Comparator;

/**
 * A phrase that occurs in reports.
 *
 * @param text as searches fold it
 * @param count how many reports have it, at least one
 * @param matched how many UTF-16 units of it were typed
 */
public record Phrase(String text, int count, int matched) {

  /** Those in more reports first; among equals the longer. */
  static final Comparator<Phrase> ORDER =
      Comparator.comparingInt((Phrase phrase) -> -phrase.count())
          .thenComparingInt(phrase -> -phrase.text().length())
          .thenComparing(Phrase::text);

  /** Whether it continues the other and occurs in at least nine tenths as many reports. */
  boolean supersedes(Phrase other) {
    return text.length() > other.text.length()
        && text.startsWith(other.text)
        && 10L * count >= 9L * other.count;
  }
}
