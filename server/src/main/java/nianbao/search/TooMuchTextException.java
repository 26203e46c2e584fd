package nianbao.search;

/** More text was asked for at once than is kept in memory; the message says what to do. */
public final class TooMuchTextException extends RuntimeException {

  public TooMuchTextException() {
    super(
        "These reports have too much text for one answer: ask for fewer reports or paragraphs at a"
            + " time, or export them.");
  }
}
