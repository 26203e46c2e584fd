package nianbao.findings.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.Paragraph;
import nianbao.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of running text, folded and scanned for quantities once, for all readers. Not safe
 * for several threads.
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
   * @param heading of the section containing it, folded character for character; empty if there is
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

  /** Its text, folded character for character, so that offsets equal those in the printed text. */
  public String text() {
    return text;
  }

  /**
   * Its numeric claims, left to right.
   *
   * @param year the report's
   */
  public List<Claim> claims(int year) {
    return new ClaimReader(this, year).read();
  }

  /** Its totals with the parts listed for them, left to right. */
  public List<ListedParts> lists() {
    return listReader().lists();
  }

  ListReader listReader() {
    return new ListReader(text, quantities);
  }

  /** The first quantity at or after {@code from}, {@code null} if it doesn't end by {@code to}. */
  @Nullable Quantity quantity(int from, int to) {
    int next = Quantity.firstFrom(quantities, from);
    boolean inside = next < quantities.size() && quantities.get(next).end() <= to;
    return inside ? quantities.get(next) : null;
  }

  /** Whether the paragraph or its section heading contains a word. */
  boolean isAbout(String word) {
    Boolean known = about.get(word);
    if (known == null) {
      known = text.contains(word) || heading.contains(word);
      about.put(word, known);
    }
    return known;
  }
}
