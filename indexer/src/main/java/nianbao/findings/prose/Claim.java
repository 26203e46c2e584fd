package nianbao.findings.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A statement in running text that there were so many, or none, of something.
 *
 * @param paragraph the paragraph containing it
 * @param concept what is counted: a name from {@code claims.tsv}
 * @param start offset of its first word
 * @param end offset after its last
 * @param quantity {@code null} if the text says there were none
 * @param listed whether the number is not stated but is the sum of listed parts
 */
public record Claim(
    ProseParagraph paragraph,
    String concept,
    int start,
    int end,
    @Nullable Quantity quantity,
    boolean listed) {

  /** The number claimed, 0 for none. */
  public BigDecimal number() {
    return quantity == null ? BigDecimal.ZERO : quantity.value();
  }
}
