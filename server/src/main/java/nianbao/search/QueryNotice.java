package nianbao.search;

import java.util.Locale;

/**
 * What a reader is told about a query that can't be taken as typed.
 *
 * @param chinese the reason, without a full stop
 * @param english the same; the two say one thing
 */
public record QueryNotice(String chinese, String english) {

  /**
   * The same, with the place it is about.
   *
   * @param character its number in the query, from 1
   */
  public QueryNotice at(int character) {
    return new QueryNotice(
        chinese + "（第 " + character + " 个字符）", english + " – at character " + character);
  }

  /** The same, and what follows from it. */
  public QueryNotice and(String chineseToo, String englishToo) {
    String stop = chinese.endsWith("？") ? "" : "。";
    return new QueryNotice(chinese + stop + chineseToo, english + "; " + englishToo);
  }

  /** The Chinese wording as a sentence. */
  public String chineseSentence() {
    return chinese + '。';
  }

  /** The English wording as a sentence. */
  public String englishSentence() {
    int second = english.offsetByCodePoints(0, 1);
    return english.substring(0, second).toUpperCase(Locale.ROOT) + english.substring(second) + '.';
  }

  /** Both wordings as one text, for whom no language is known. */
  public String inBothLanguages() {
    return chinese + " (" + english + ")";
  }
}
