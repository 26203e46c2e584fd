package nianbao.read.text;

import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.DocumentReader;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;

/** Plain text: one block a line, runs of lines with cells as grids. */
public final class TextReader implements DocumentReader {

  @Override
  public RawDocument read(byte[] bytes) throws UnreadableException {
    List<Block.Text> lines = TextLines.of(Encodings.decode(bytes));
    return new RawDocument(GridLines.gather(lines), Map.of());
  }
}
