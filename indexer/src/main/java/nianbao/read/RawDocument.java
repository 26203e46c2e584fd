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
 * @param leftOut lines that the reader took for the page around the text, as printed, in order
 */
public record RawDocument(List<Block> blocks, Map<String, String> meta, List<String> leftOut) {
  public RawDocument {
    blocks = List.copyOf(blocks);
    meta = Map.copyOf(meta);
    leftOut = List.copyOf(leftOut);
  }

  /** A document of which the reader left nothing out. */
  public RawDocument(List<Block> blocks, Map<String, String> meta) {
    this(blocks, meta, List.of());
  }
}
