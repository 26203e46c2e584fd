package nianbao.http.handler;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import nianbao.http.page.PageContext;
import nianbao.http.page.PageLanguage;
import nianbao.search.IndexContents;
import org.jspecify.annotations.Nullable;

/** In which language a reader gets a page, and what else all pages show. */
public final class PageContexts {
  /** What the reader chose; a script of the pages sets it. */
  static final String LANGUAGE_COOKIE = "nianbao-language";

  /**
   * The host by which a reader reaches the proxy in front of the server, in lower case, with a port
   * where it has one; absent when that is not known or there is none.
   */
  public static final AttachmentKey<String> FORWARDED_HOST = AttachmentKey.create(String.class);

  private final LiveIndex live;
  private final @Nullable String linkBase;
  private final boolean changes;

  /**
   * @param linkBase what copied links begin with; {@code null} for the page's own address
   * @param changes whether there are pages on which readers hand in files and correct reports
   */
  public PageContexts(LiveIndex live, @Nullable String linkBase, boolean changes) {
    this.live = live;
    this.linkBase = linkBase;
    this.changes = changes;
  }

  /** The context of a page that may be shown while there is no index. */
  public PageContext of(HttpServerExchange exchange) {
    return of(exchange, isSample());
  }

  /** The context of a page on a report. */
  public PageContext of(HttpServerExchange exchange, boolean sample) {
    return new PageContext(language(exchange), sample, linkBase, changes);
  }

  /** What the addresses in a file begin with: it is read where no page is. */
  static String base(HttpServerExchange exchange, PageContext context) {
    String base = context.linkBase();
    if (base != null) {
      return base;
    }
    String forwarded = exchange.getAttachment(FORWARDED_HOST);
    return exchange.getRequestScheme()
        + "://"
        + (forwarded == null ? exchange.getRequestHeaders().getFirst(Headers.HOST) : forwarded);
  }

  private boolean isSample() {
    IndexContents contents = contents();
    return contents != null && contents.sample();
  }

  /** What is indexed; {@code null} while that can't be said. */
  @Nullable IndexContents contents() {
    return live.known();
  }

  /** The language that the reader chose; on a first visit the one that the browser prefers. */
  private static PageLanguage language(HttpServerExchange exchange) {
    Cookie chosen = exchange.getRequestCookie(LANGUAGE_COOKIE);
    for (PageLanguage language : PageLanguage.values()) {
      if (chosen != null && chosen.getValue().equals(language.code())) {
        return language;
      }
    }
    String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE);
    return accepted == null ? PageLanguage.CHINESE : preferred(accepted);
  }

  /**
   * The language for an {@code Accept-Language}: Chinese or English, whichever comes first; English
   * for readers of other languages, Chinese when nothing is said.
   */
  static PageLanguage preferred(String accepted) {
    try {
      for (LanguageRange range : LanguageRange.parse(accepted.toLowerCase(Locale.ROOT))) {
        String primary = range.getRange().split("-", 2)[0];
        for (PageLanguage language : PageLanguage.values()) {
          if (range.getWeight() > 0 && primary.equals(language.code())) {
            return language;
          }
        }
        if (primary.equals("*")) {
          return PageLanguage.CHINESE;
        }
      }
    } catch (IllegalArgumentException malformed) {
      return PageLanguage.CHINESE;
    }
    return PageLanguage.ENGLISH;
  }
}
