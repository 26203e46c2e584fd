package nianbao.read;

import java.util.List;
import java.util.Map;

/**
 * A document without its format.
 *
 * @param blocks in reading order; blank lines are {@code Text} blocks too, for they separate cells
 *     and paragraphs in text dumps
 * @param meta what the format says about the document beside its text (HTML meta names, lower
 *     case); empty for plain text
 */
public record RawDocument(List<Block> blocks, Map<String, String> meta) {
  public RawDocument {
    blocks = List.copyOf(blocks);
    meta = Map.copyOf(meta);
  }
}
