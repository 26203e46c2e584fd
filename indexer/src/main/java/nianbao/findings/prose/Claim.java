package nianbao.findings.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number, or a “none”, that running text gives for something.
 *
 * @param paragraph the paragraph it stands in
 * @param concept what is counted: a name of {@code claims.tsv}
 * @param start offset of its first word
 * @param end offset after its last
 * @param quantity {@code null} when the text says there was none
 * @param listed whether the number is not given but the sum of the parts that are listed
 */
public record Claim(
    ProseParagraph paragraph,
    String concept,
    int start,
    int end,
    @Nullable Quantity quantity,
    boolean listed) {

  /** The number that is said, 0 for none. */
  public BigDecimal number() {
    return quantity == null ? BigDecimal.ZERO : quantity.value();
  }
}
