package nianbao.http.page;

/** A page that is the same for everyone who reads it in one language. Thread-safe. */
public enum PlainPage {
  SEARCH("index.html"),
  FINDINGS("findings.html"),
  HELP("help.html"),
  ABOUT("about.html");

  private final PageTemplate template;

  PlainPage(String name) {
    template = PageTemplate.of(name);
  }

  /** The page as HTML. */
  public String render(PageContext context) {
    return template.in(context).outerHtml();
  }
}
