package nianbao.read;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** A saved web page. */
final class HtmlReader implements DocumentReader {

  @Override
  public RawDocument read(byte[] bytes) throws UnreadableException {
    String text = Jsoup.parse(Encodings.decode(bytes)).wholeText();
    List<Block.Text> lines = TextLines.of(text);
    return new RawDocument(GridLines.gather(lines), Map.of());
  }
}
