package nianbao.extract.header;

import nianbao.extract.line.Line;
import nianbao.place.PlaceName;

/**
 * A place named in the text, with what stands around it.
 *
 * @param kind how much it says about where the report is from
 * @param text the words that were read
 */
record OfficeMention(Kind kind, PlaceName place, String text, Line line) {

  /** From most to least telling. */
  enum Kind {
    /** 请与…联系, an address. */
    CONTACT("contact", 60),
    /** 《德阳市商务局…制度》: an office's own name in its own documents. */
    OWN_RULES("own-rules", 50),
    /** 衢州市商务局网站, “德阳商务”微信公众号. */
    OWN_CHANNELS("own-channels", 40),
    /** The office's function behind a place in running text. */
    BODY("body", 25),
    /** 主办:德阳市人民政府. */
    FOOTER("footer", 30),
    /** 《青岛市政府信息公开…制度》, 四川省人民政府. */
    SUPERIOR_DOCUMENTS("superior-documents", 15),
    /** Anything else: helps to tell twins apart and establishes nothing. */
    NAMED("named", 0);

    final String rule;
    final int weight;

    Kind(String rule, int weight) {
      this.rule = rule;
      this.weight = weight;
    }
  }
}
