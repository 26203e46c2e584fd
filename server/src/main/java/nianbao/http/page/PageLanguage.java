package nianbao.http.page;

/** A language of the pages. The reports themselves are always shown as printed. */
public enum PageLanguage {
  CHINESE("zh", "zh-Hans"),
  ENGLISH("en", "en");

  private final String code;
  private final String tag;

  PageLanguage(String code, String tag) {
    this.code = code;
    this.tag = tag;
  }

  /** The primary subtag of BCP 47, {@code zh}; also what the reader's choice is stored as. */
  public String code() {
    return code;
  }

  /** The value of {@code lang} on a page. */
  String tag() {
    return tag;
  }
}
