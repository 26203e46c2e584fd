package nianbao.extract.header;

import java.util.List;
import nianbao.extract.line.Line;
import nianbao.read.Block;
import nianbao.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document parted into what stands before its text and the text.
 *
 * @param fields labelled values of the header block, in reading order
 * @param titles the printed lines of the title (of the notice in front, when there is one)
 * @param title all of the title as one line, {@code null} when none is printed
 * @param body everything else, in order
 * @param leftOut header lines and repeats of the title, as printed
 */
public record FrontMatter(
    List<Field> fields,
    List<Block> titles,
    @Nullable Line title,
    List<Block> body,
    List<String> leftOut) {

  public static FrontMatter of(RawDocument document) {
    return new FrontReader(document.blocks()).read();
  }
}
