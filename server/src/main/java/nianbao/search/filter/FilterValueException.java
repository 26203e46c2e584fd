package nianbao.search.filter;

/** A value that a filter does not take; the message is the reason in English. */
public final class FilterValueException extends RuntimeException {

  private final String value;
  private final String chinese;

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
  }

  /** The value and the reason in both languages, as messages about a query have them. */
  public String inBothLanguages() {
    String english = String.valueOf(getMessage());
    String sentence = Character.toLowerCase(english.charAt(0)) + english.substring(1);
    String phrase =
        sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return "“" + value + "”：" + chinese + " (" + phrase + ")";
  }
}
