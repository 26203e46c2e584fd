package nianbao.sample.print;

import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.SampleReport.Encoding;

/**
 * How a report differs from a plain text file.
 *
 * @param page the page around the text, {@code NONE} for a text file
 * @param markup how paragraphs are marked up on a page
 * @param block how the fields of the header block are marked up on a page
 * @param noise damage to the text
 */
public record Variety(Page page, Markup markup, BlockMarkup block, Encoding encoding, Noise noise) {

  /** A text file without any noise. */
  public static final Variety PLAIN =
      new Variety(Page.NONE, Markup.PARAGRAPHS, BlockMarkup.TABLE, Encoding.UTF_8, Noise.NONE);

  /** Kinds of web pages around a text. */
  public enum Page {
    NONE,
    /** Nothing but the text. */
    BARE,
    /** Menu, path, text, list of links and footer, as {@code div} elements. */
    DIVISIONS,
    /** The same as nested tables. */
    NESTED_TABLES
  }

  /** How paragraphs are marked up. */
  public enum Markup {
    PARAGRAPHS,
    DIVISIONS,
    /** Lines that end with {@code <br>}, hard spaces as indent. */
    BREAKS,
    /** Exported by Word: words and numbers split over several spans. */
    WORD
  }

  /** How the fields of the header block are marked up. */
  public enum BlockMarkup {
    TABLE,
    DEFINITIONS,
    SPANS,
    LIST
  }

  /** Damage to a text, or noise in front of it. */
  public enum Noise {
    NONE,
    /** A line of keywords in front that a spammer put there. */
    SPAM_TITLE,
    /** Pinyin in brackets after some characters: {@code 公(gong)开}. */
    PINYIN,
    /** {@code 201711日至20171231日}. */
    LOST_DIGITS,
    REPEATED_TITLE,
    /** The report is attached to a circular. */
    NOTICE,
    /** Spam brand names instead of 关于. */
    BRANDS,
    /** Empty rows left over from a lost table. */
    BARS,
    /** The site's name, a file type or a class behind the title, or an ornament before it. */
    DRESSED_TITLE,
    /** The title once more, the office on one line and the rest on the next. */
    TITLE_ON_TWO_LINES,
    /** Who reports stands in rarer words, beside offices that are instructed, quoted or told of. */
    OTHER_OFFICES
  }

  public static Variety draw(SeededRandom random) {
    Page page = random.weighted(Page.values(), 45, 10, 25, 20);
    return new Variety(
        page,
        random.weighted(Markup.values(), 30, 15, 25, 30),
        random.weighted(BlockMarkup.values(), 40, 20, 20, 20),
        random.weighted(Encoding.values(), 60, 15, 25),
        random.weighted(Noise.values(), 36, 6, 6, 8, 8, 8, 6, 6, 6, 4, 6));
  }

  /** Web pages and text files, without any noise. */
  public static Variety drawCalm(SeededRandom random) {
    return new Variety(
        random.weighted(Page.values(), 60, 10, 16, 14),
        random.weighted(Markup.values(), 40, 15, 20, 25),
        random.weighted(BlockMarkup.values(), 40, 20, 20, 20),
        random.weighted(Encoding.values(), 80, 10, 10),
        Noise.NONE);
  }

  public boolean isPage() {
    return page != Page.NONE;
  }
}
