package nianbao.prose;

import org.jspecify.annotations.Nullable;

/**
 * A number, or a “none”, that running text gives for something.
 *
 * @param concept what is counted: a name of {@code claims.tsv}
 * @param start offset of its first word
 * @param end offset after its last
 * @param number {@code null} when the text says there was none
 * @param listed whether the number is not given but the sum of the parts that are listed
 */
public record Claim(
    String concept, int start, int end, @Nullable NumberInProse number, boolean listed) {}
