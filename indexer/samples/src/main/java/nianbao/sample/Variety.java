package nianbao.sample;

import nianbao.sample.SampleReport.Encoding;

/**
 * What makes a report differ from a plain text file.
 *
 * @param page the page around the text, {@code NONE} for a text file
 * @param markup how paragraphs are marked up on a page
 * @param block how the fields of the header block are marked up on a page
 * @param noise what went wrong with the text
 */
record Variety(Page page, Markup markup, BlockMarkup block, Encoding encoding, Noise noise) {

  /** A text file without any noise. */
  static final Variety PLAIN =
      new Variety(Page.NONE, Markup.PARAGRAPHS, BlockMarkup.TABLE, Encoding.UTF_8, Noise.NONE);

  /** Pages around a text. */
  enum Page {
    NONE,
    /** Nothing but the text. */
    BARE,
    /** Parts made of {@code div}: menu, path, text, list of links, footer. */
    DIVISIONS,
    /** The same as nested tables. */
    NESTED_TABLES
  }

  /** How paragraphs are marked up. */
  enum Markup {
    PARAGRAPHS,
    DIVISIONS,
    /** Lines that end with {@code <br>}, hard spaces as indent. */
    BREAKS,
    /** Made by Word: words and numbers split over several spans. */
    WORD
  }

  /** How the fields of the header block are marked up. */
  enum BlockMarkup {
    TABLE,
    DEFINITIONS,
    SPANS,
    LIST
  }

  /** What went wrong with a text, or stands in front of it. */
  enum Noise {
    NONE,
    /** A line of keywords in front that a spammer put there. */
    SPAM_TITLE,
    /** Letters in brackets behind some characters: {@code 公(gong)开}. */
    PINYIN,
    /** {@code 201711日至20171231日}. */
    LOST_DIGITS,
    REPEATED_TITLE,
    /** A notice to all departments carries the report. */
    NOTICE,
    /** Brands in the place of 关于. */
    BRANDS,
    /** Empty rows of a table that was lost. */
    BARS
  }

  static Variety draw(SeededRandom dice) {
    Page page = dice.weighted(Page.values(), 45, 10, 25, 20);
    return new Variety(
        page,
        dice.weighted(Markup.values(), 30, 15, 25, 30),
        dice.weighted(BlockMarkup.values(), 40, 20, 20, 20),
        dice.weighted(Encoding.values(), 60, 15, 25),
        dice.weighted(Noise.values(), 52, 6, 6, 8, 8, 8, 6, 6));
  }

  /** Pages beside text files, without any noise. */
  static Variety drawCalm(SeededRandom dice) {
    return new Variety(
        dice.weighted(Page.values(), 60, 10, 16, 14),
        dice.weighted(Markup.values(), 40, 15, 20, 25),
        dice.weighted(BlockMarkup.values(), 40, 20, 20, 20),
        dice.weighted(Encoding.values(), 80, 10, 10),
        Noise.NONE);
  }

  boolean isPage() {
    return page != Page.NONE;
  }
}
