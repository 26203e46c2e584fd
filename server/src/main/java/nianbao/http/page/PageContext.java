package nianbao.http.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page shows whatever it is about.
 *
 * @param language the reader's
 * @param sample whether the data is invented, which every page has to say
 * @param linkBase what copied links begin with, without a trailing slash; {@code null} for the
 *     address the reader sees
 * @param changes whether there are pages on which readers hand in files and correct reports
 */
public record PageContext(
    PageLanguage language, boolean sample, @Nullable String linkBase, boolean changes) {

  public PageContext {
    if (linkBase != null && linkBase.endsWith("/")) {
      throw new IllegalArgumentException("link base with a trailing slash: " + linkBase);
    }
  }

  /** Of a server on which nothing can be changed. */
  public PageContext(PageLanguage language, boolean sample, @Nullable String linkBase) {
    this(language, sample, linkBase, false);
  }

  /** The wording in the reader's language. */
  public Wording wording() {
    return Wording.of(language);
  }
}
