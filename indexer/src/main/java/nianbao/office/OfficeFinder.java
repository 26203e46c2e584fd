package nianbao.office;

import java.util.ArrayList;
import java.util.List;
import nianbao.place.Divisions;
import nianbao.place.PlaceName;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of offices in running text. A name begins behind a mark, behind a word of the
 * sentence ({@code beside-names.tsv}), or with its place; it ends with the last ending ({@code
 * office-endings.tsv}) before the next mark or word. Takes time linear in the length of the text.
 */
public final class OfficeFinder {

  /** What stands between a number and a name: 2022年市商务局, 5件市商务局. */
  private static final String COUNTERS = "年月日号件条次个名篇项期";

  /** A name without a place has at least this many characters. */
  private static final int SHORTEST = 3;

  private OfficeFinder() {}

  /**
   * A name in a text.
   *
   * @param start offset of its first character
   * @param end offset after its last
   * @param office {@code false} for a place alone, 衢州市, which may stand for its government
   */
  public record Mention(int start, int end, boolean office) {}

  /**
   * The offices and places named in a part of a text, from left to right, without overlaps.
   *
   * @param text in Simplified characters, without white space
   * @param from offset where names may begin
   * @param to offset before which they begin
   */
  public static List<Mention> in(String text, int from, int to) {
    List<Mention> found = new ArrayList<>();
    boolean open = true;
    for (int i = from; i < Math.min(to, text.length()); ) {
      Mention mention = at(text, i, open);
      int word = mention == null ? wordEnd(text, i) : -1;
      open = mention != null || word > 0 || !Character.isIdeographic(text.charAt(i));
      if (mention != null) {
        found.add(mention);
      }
      i = mention != null ? mention.end() : word > 0 ? word : i + 1;
    }
    return found;
  }

  /** The end of a word with which no name begins, -1 when there is none. */
  private static int wordEnd(String text, int at) {
    boolean counter =
        at > 0 && Character.isDigit(text.charAt(at - 1)) && COUNTERS.indexOf(text.charAt(at)) >= 0;
    return Math.max(counter ? at + 1 : -1, OfficeEndings.besideNames(text, at));
  }

  /**
   * @param open whether a name without a place may begin here
   */
  private static @Nullable Mention at(String text, int start, boolean open) {
    PlaceName place = Divisions.standard().nameAt(text, start);
    if (place != null && !place.full()) {
      place = null;
    }
    boolean begins =
        open && Character.isIdeographic(text.charAt(start)) && wordEnd(text, start) < 0;
    if (place == null && !begins) {
      return null;
    }
    int core = OfficeName.coreStart(text, start);
    int end = Math.max(NationalOrgans.end(text, start), OfficeEndings.endInText(text, core));
    if (end - start >= SHORTEST && OfficeName.isNamed(text.substring(start, end))) {
      return new Mention(start, end, true);
    }
    return place == null ? null : new Mention(start, place.end(), false);
  }
}
