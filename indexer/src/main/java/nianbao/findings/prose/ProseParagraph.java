package nianbao.findings.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.Paragraph;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of running text, folded and searched for quantities once for all that is read in it.
 * Not safe for several threads.
 */
public final class ProseParagraph {

  private final Paragraph paragraph;
  private final String heading;
  private final String text;
  private final List<Quantity> quantities;
  private final Map<String, Boolean> about = new HashMap<>();

  /**
   * Folds a paragraph and finds its quantities.
   *
   * @param heading of the section it stands in, folded character for character; empty when there is
   *     none
   */
  public ProseParagraph(Paragraph paragraph, String heading) {
    this.paragraph = paragraph;
    this.heading = heading;
    text = Folding.aligned(paragraph.text());
    quantities = QuantityReader.read(text);
  }

  /** The paragraph as printed. */
  public Paragraph paragraph() {
    return paragraph;
  }

  /** Its text, folded character for character: offsets are those of the printed one. */
  public String text() {
    return text;
  }

  /**
   * What it claims in numbers, left to right, at most one at a place.
   *
   * @param year the report's
   */
  public List<Claim> claims(int year) {
    return new ClaimReader(this, year).read();
  }

  /** Its totals with the parts that are listed for them, left to right. */
  public List<ListedParts> lists() {
    return lister().lists();
  }

  ListReader lister() {
    return new ListReader(text, quantities);
  }

  /**
   * The first quantity that begins at an offset or behind it and ends by another, {@code null} when
   * there is none.
   */
  @Nullable Quantity quantity(int from, int to) {
    int next = Quantity.firstFrom(quantities, from);
    boolean inside = next < quantities.size() && quantities.get(next).end() <= to;
    return inside ? quantities.get(next) : null;
  }

  /** Whether the paragraph or the heading above contains a word. */
  boolean isAbout(String word) {
    Boolean known = about.get(word);
    if (known == null) {
      known = text.contains(word) || heading.contains(word);
      about.put(word, known);
    }
    return known;
  }
}
