package nianbao.read.html;

import nianbao.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A web page as text, with the pages that it shows in frames.
 *
 * @param address the page was saved from, {@code null} when it is not known
 */
public record SavedPage(String html, @Nullable String address, Frames frames) {

  /** No page is at hand. */
  public static final Frames WITHOUT_FRAMES = address -> null;

  /** The pages for the frames of one page. */
  @FunctionalInterface
  public interface Frames {

    /**
     * The page in a frame, once; {@code null} when it is not at hand or was given before, so that
     * pages that show each other come to an end.
     *
     * @param address as the frame gives it
     * @throws UnreadableException when its bytes are not text in any known encoding
     */
    @Nullable SavedPage at(String address) throws UnreadableException;
  }
}
