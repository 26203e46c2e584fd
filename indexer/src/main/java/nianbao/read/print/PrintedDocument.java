package nianbao.read.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.Limits;
import nianbao.read.RawDocument;
import nianbao.read.UnreadableException;
import nianbao.read.WebPage;
import nianbao.read.text.Encodings;

/** Collects the pages of a printed document and makes its text and tables from them. */
public final class PrintedDocument {

  /** Fewer characters per page, in a document with pictures, are the page numbers of a scan. */
  private static final int FEWEST_CHARACTERS = 12;

  /** Most characters of a page number, {@code 第 3 页 共 12 页}. */
  private static final int PAGE_NUMBER = 12;

  /** Most characters of a running head and a page number. */
  private static final int RUNNING_HEAD = 40;

  // Shares of a page that pictures cover.
  private static final double LARGE = 0.3;
  private static final double WHOLE_PAGE = 0.8;

  /** Those of a few dozen letters; a seal or a logo has fewer. */
  private static final int MANY_CURVES = 500;

  private final String name;
  private final Limits limits;
  private final List<PrintedPage> pages = new ArrayList<>();
  private final List<Integer> pagesWithoutText = new ArrayList<>();
  private long characters;
  private boolean hasPicture;

  /**
   * @param name of the document in messages: {@code this PDF}
   */
  public PrintedDocument(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  /**
   * Adds a page.
   *
   * @param width in points, as is the height
   */
  public void addPage(double width, double height, List<Glyph> glyphs, Rulings drawn) {
    int number = pages.size();
    characters += glyphs.size();
    hasPicture |= drawn.pictured() > 0;
    if (isPicture(glyphs.size(), drawn.pictured() / (width * height), drawn.curves())) {
      pagesWithoutText.add(number + 1);
    }
    pages.add(PrintedPage.of(number, height, glyphs, drawn.lines(), limits));
  }

  /**
   * Whether a page is a picture: it shows a scan, perhaps cut into strips, or letters drawn as
   * curves, and prints at most a page number or a running head beside it. An empty page is none.
   *
   * @param pictured share of the page that is covered by pictures
   */
  private static boolean isPicture(int characters, double pictured, int curves) {
    boolean bare = characters <= PAGE_NUMBER;
    return (bare && (pictured >= LARGE || curves >= MANY_CURVES))
        || (characters <= RUNNING_HEAD && pictured >= WHOLE_PAGE);
  }

  /**
   * The text and tables of all pages. Page numbers, running heads and what a browser prints around
   * pages are left out.
   *
   * @param watermarks lines that the reader kept from the pages, to be left out too
   * @throws UnreadableException when the pages are only pictures, or their characters unknown
   */
  public RawDocument read(List<String> watermarks) throws UnreadableException {
    if (characters == 0 || (hasPicture && characters < (long) FEWEST_CHARACTERS * pages.size())) {
      throw new UnreadableException(
          name + " has no text, only pictures of pages; run text recognition (OCR) over it first");
    }
    PageMargins margins = PageMargins.takenFrom(pages);
    List<Block> blocks = PrintedParagraphs.of(margins.pages(), limits);
    checkText(blocks);
    List<String> leftOut = new ArrayList<>(watermarks);
    leftOut.addAll(margins.lines());
    return new RawDocument(blocks, Map.of(), leftOut, WebPage.NONE, pagesWithoutText);
  }

  private void checkText(List<Block> blocks) throws UnreadableException {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      if (block instanceof Block.Text line) {
        text.append(line.text());
      }
    }
    if (Encodings.isGarbage(text)) {
      throw new UnreadableException(
          "the fonts of %s don't say which characters they show; run text recognition (OCR) over it"
              .formatted(name));
    }
  }
}
