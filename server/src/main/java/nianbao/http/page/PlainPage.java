package nianbao.http.page;

/** A page that is the same for everyone who reads it in one language. Thread-safe. */
public final class PlainPage {
  public static final PlainPage HELP = new PlainPage("help.html");
  public static final PlainPage ABOUT = new PlainPage("about.html");

  private final PageTemplate template;

  private PlainPage(String name) {
    template = PageTemplate.of(name);
  }

  /** The page as HTML. */
  public String render(PageContext context) {
    return template.in(context).outerHtml();
  }
}
