package nianbao.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a web page holds beside its text.
 *
 * @param links what it points at, in page order, at most {@link #MOST_LINKS}
 * @param code what a browser runs or shows only without scripts: scripts, their fallbacks, and
 *     redirections; at most {@link #LONGEST_CODE} characters
 * @param address the page was saved from, when the file tells; not checked
 */
public record WebPage(List<Link> links, String code, @Nullable String address) {

  /** Of a document that is no web page. */
  public static final WebPage NONE = new WebPage(List.of(), "", null);

  /** More links are not kept; a menu has hundreds. */
  public static final int MOST_LINKS = 5_000;

  /** Where more code is not kept; what tells shells and firewalls stands at its beginning. */
  public static final int LONGEST_CODE = 64 * 1024;

  /** How a page points at something else. */
  public enum Kind {
    /** A link to click on. */
    LINK,
    /** A document shown inside the page: a frame, or an embedded object. */
    FRAME,
    PICTURE
  }

  /**
   * Something that a page points at.
   *
   * @param address as written: relative or absolute, of any scheme, not checked
   * @param text of the link or of its title, as printed; empty for frames
   * @param inArticle whether it stands in the article, not in the menus around it
   */
  public record Link(Kind kind, String address, String text, boolean inArticle) {}

  public WebPage {
    links = List.copyOf(links);
  }

  /** A copy without code, which tells nothing about a page whose text has been found. */
  public WebPage withoutCode() {
    return new WebPage(links, "", address);
  }
}
