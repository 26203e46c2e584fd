package nianbao.read.pdf;

import java.time.Duration;
import nianbao.read.Limits;

/** Ends the reading of a document that takes too long or is too long. */
final class PdfClock {

  private final long end = System.nanoTime() + Duration.ofSeconds(Limits.SECONDS).toNanos();
  private int characters;

  /** Thrown out of the callbacks of PDFBox, which let no checked exception pass. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded(String message) {
      super(message);
    }
  }

  void check() {
    if (System.nanoTime() > end) {
      throw new Exceeded(
          "reading takes longer than %d seconds; save its text alone".formatted(Limits.SECONDS));
    }
  }

  void character() {
    check();
    if (++characters > Limits.CHARACTERS) {
      throw new Exceeded(
          "it has more than %d characters, no report has; split it".formatted(Limits.CHARACTERS));
    }
  }

  int characters() {
    return characters;
  }
}
