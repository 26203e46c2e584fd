package nianbao.search.query;

import java.util.List;
import nianbao.search.header.HeaderWord;

/**
 * How many paragraphs of an index have a word, and how many reports are of it: what a relaxed
 * search weighs words by. Of an index in several parts it is the sum over them.
 */
public interface WordStatistics {

  /** How many paragraphs there are. */
  long paragraphs();

  /**
   * How many paragraphs have a word in any of its wordings, at most: each is counted by the rarest
   * part of it that is indexed. 0 only when none has it.
   */
  long paragraphsWith(UnitTerms word);

  /** Whether any paragraph has a word in any of its wordings. */
  boolean occurs(UnitTerms word);

  /** How many reports have headers that mean each of some words; all reports for no words. */
  long reportsOf(List<HeaderWord> words);
}
