package nianbao.read;

import java.util.List;
import java.util.Map;

/** Plain text: one block a line, runs of lines with cells as grids. */
final class TextReader implements DocumentReader {

  @Override
  public RawDocument read(byte[] bytes) throws UnreadableException {
    List<Block.Text> lines = TextLines.of(Encodings.decode(bytes));
    return new RawDocument(GridLines.gather(lines), Map.of());
  }
}
