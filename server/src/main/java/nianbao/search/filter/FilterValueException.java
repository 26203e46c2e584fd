package nianbao.search.filter;

/** A value that a filter does not take; the message is the reason in English. */
public final class FilterValueException extends RuntimeException {

  private final String value;
  private final String chinese;
  private final String english;

  /**
   * @param value as given
   * @param chinese the reason, without a full stop
   * @param english the same as a sentence
   */
  FilterValueException(String value, String chinese, String english) {
    // A refused value is an ordinary answer: nobody reads its stack trace.
    super(english, null, false, false);
    this.value = value;
    this.chinese = chinese;
    this.english = english;
  }

  /** The value and the reason in Chinese, without a full stop. */
  public String chinese() {
    return "“" + value + "”：" + chinese;
  }

  /** The same in English. */
  public String english() {
    String phrase = Character.toLowerCase(english.charAt(0)) + english.substring(1);
    return "“"
        + value
        + "”: "
        + (phrase.endsWith(".") ? phrase.substring(0, phrase.length() - 1) : phrase);
  }
}
