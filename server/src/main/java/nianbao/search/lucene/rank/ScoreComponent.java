package nianbao.search.lucene.rank;

import java.util.Locale;
import org.apache.lucene.search.Query;

/**
 * A component of the scores of paragraphs.
 *
 * @param unit the number of the unit it belongs to
 * @param text of the unit
 * @param by what of the unit is scored
 * @param finds whether a paragraph with this score counts as having the unit
 */
public record ScoreComponent(int unit, String text, By by, boolean finds, Query query) {

  /** What of a unit is scored. */
  public enum By {
    /** The header of the report, which the unit means. */
    HEADER,
    /** The literal phrase. */
    LITERAL,
    /** Another writing of the same. */
    WRITING,
    /** A synonymous wording, or its words near each other. */
    WORDING,
    /** Its smartcn words, those of the title and of the headings above included. */
    WORDS,
    /** Its pairs of neighbouring characters. */
    PAIRS,
    /** Its characters, wherever they occur. */
    CHARACTERS;

    /** Whether a paragraph with it has the unit as it was typed. */
    boolean isAsTyped() {
      return this == HEADER || this == LITERAL;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
