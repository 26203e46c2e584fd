package nianbao.read;

import java.util.List;
import java.util.Map;

/**
 * A document as blocks, independent of its format.
 *
 * @param blocks in reading order; blank lines are {@code Text} blocks too, because they separate
 *     cells and paragraphs in text dumps
 * @param meta metadata of the format (HTML meta elements by lower-case name); empty for plain text
 * @param leftOut lines that the reader judged to be page boilerplate, as printed, in order
 * @param page what a web page holds beside its text; {@link WebPage#NONE} for other formats
 * @param pagesWithoutText numbers, from 1 and ascending, of printed pages that show something but
 *     hold no text, such as scanned ones; empty for formats without pages
 * @param breaksOff whether the file ends before the document does
 */
public record RawDocument(
    List<Block> blocks,
    Map<String, String> meta,
    List<String> leftOut,
    WebPage page,
    List<Integer> pagesWithoutText,
    boolean breaksOff) {
  public RawDocument {
    blocks = List.copyOf(blocks);
    meta = Map.copyOf(meta);
    leftOut = List.copyOf(leftOut);
    pagesWithoutText = List.copyOf(pagesWithoutText);
  }

  /** A printed document. */
  public RawDocument(
      List<Block> blocks,
      Map<String, String> meta,
      List<String> leftOut,
      WebPage page,
      List<Integer> pagesWithoutText) {
    this(blocks, meta, leftOut, page, pagesWithoutText, false);
  }

  /** A web page. */
  public RawDocument(
      List<Block> blocks, Map<String, String> meta, List<String> leftOut, WebPage page) {
    this(blocks, meta, leftOut, page, List.of());
  }

  /** A document that is no web page, from which nothing was left out. */
  public RawDocument(List<Block> blocks, Map<String, String> meta) {
    this(blocks, meta, List.of(), WebPage.NONE);
  }
}
