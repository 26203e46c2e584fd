package nianbao.office;

import java.util.List;
import nianbao.text.Resources;
import nianbao.text.WordTrie;
import org.jspecify.annotations.Nullable;

/**
 * The organs of the whole country, 国家税务总局 or 中国人民银行, with which the names of their branches begin.
 * All texts are in Simplified characters, without white space.
 */
final class NationalOrgans {

  /** What may precede the place in the name of an office, besides the organs of the country. */
  private static final List<String> BEFORE_PLACE = List.of("中华人民共和国", "中国共产党", "中共", "国家", "中国");

  /** The names of the organs of the country, short ones too, each with the full name. */
  private static final WordTrie<String> NATIONAL = new WordTrie<>();

  static {
    for (String[] row : Resources.rows(NationalOrgans.class, "national-organs.tsv", 2)) {
      NATIONAL.put(row[0], row[0]);
      if (!row[1].isEmpty()) {
        for (String shortName : row[1].split(" ", -1)) {
          NATIONAL.put(shortName, row[0]);
        }
      }
    }
  }

  private static final String COUNTRY = "中华人民共和国";

  /** What makes a ministry a word of another kind: 公安部门, 财政部长. */
  private static final String NOT_BEHIND_A_MINISTRY = "门长队分";

  private NationalOrgans() {}

  /** The offset at which the place of a name would begin: after 中共, 国家税务总局. */
  static int placeStart(String text, int from) {
    int organ = end(text, from);
    if (organ > 0) {
      return organ;
    }
    for (String before : BEFORE_PLACE) {
      if (text.startsWith(before, from)) {
        return from + before.length();
      }
    }
    return from;
  }

  /**
   * The end of the name of an organ of the whole country, 中华人民共和国海关总署, that begins at an offset; -1
   * when there is none.
   */
  static int end(String text, int from) {
    WordTrie.Hit<String> organ = at(text, from);
    return organ == null ? -1 : organ.end();
  }

  private static WordTrie.@Nullable Hit<String> at(String text, int from) {
    int start = text.startsWith(COUNTRY, from) ? from + COUNTRY.length() : from;
    WordTrie.Hit<String> organ = NATIONAL.longestAt(text, start);
    boolean none =
        organ != null
            && organ.end() < text.length()
            && text.charAt(organ.end() - 1) == '部'
            && NOT_BEHIND_A_MINISTRY.indexOf(text.charAt(organ.end())) >= 0;
    return none ? null : organ;
  }

  /** The full name of the organ that this is, {@code null} for any other office. */
  static @Nullable String fullName(String plain) {
    WordTrie.Hit<String> organ = at(plain, 0);
    return organ == null || organ.end() < plain.length() ? null : organ.value();
  }
}
