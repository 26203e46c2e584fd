package nianbao.extract.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.text.Folding;
import nianbao.text.Resources;
import nianbao.text.WordTrie;

/**
 * Recognises page furniture, the lines around the text of a page: breadcrumbs, buttons for sharing
 * and printing, links to other articles, footers. The words are in {@code furniture.tsv}. A line
 * with a full sentence is never furniture.
 */
public final class Furniture {

  /** Where the words stand in a line; the data file has these names in lower case. */
  private enum Anchor {
    STARTS,
    ENDS,
    IS,
    HAS,
    BEHIND
  }

  private record FurnitureRule(String words, Anchor anchor, int longest, boolean footer) {
    boolean matches(String line) {
      return line.length() <= longest
          && switch (anchor) {
            case STARTS, BEHIND -> line.startsWith(words);
            case ENDS -> line.endsWith(words);
            case IS -> line.equals(words);
            case HAS -> line.contains(words);
          };
    }
  }

  /** Rules for the beginning of a line, by its first character. */
  private static final Map<Character, List<FurnitureRule>> BY_FIRST = new HashMap<>();

  private static final List<FurnitureRule> ANYWHERE = new ArrayList<>();
  private static final WordTrie<Boolean> WORDS_ANYWHERE = new WordTrie<>();

  /** Rules that hold only below a footer; elsewhere such a contact line is content. */
  private static final List<FurnitureRule> BELOW_FOOTERS = new ArrayList<>();

  private static int longest;

  static {
    for (List<String> row : Resources.rows(Furniture.class, "furniture.tsv")) {
      Anchor anchor = Anchor.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      FurnitureRule rule =
          new FurnitureRule(row.get(0), anchor, Integer.parseInt(row.get(2)), row.size() > 3);
      longest = Math.max(longest, rule.longest);
      if (anchor == Anchor.BEHIND) {
        BELOW_FOOTERS.add(rule);
      } else if (anchor == Anchor.STARTS || anchor == Anchor.IS) {
        BY_FIRST.computeIfAbsent(row.get(0).charAt(0), c -> new ArrayList<>()).add(rule);
      } else {
        ANYWHERE.add(rule);
        WORDS_ANYWHERE.put(rule.words, true);
      }
    }
  }

  /** A longer line is text, however much of it is white space. */
  private static final int LONGEST_PRINTED = 8000;

  private static final int LONGEST_BREADCRUMB = 160;

  private Furniture() {}

  /** Whether a printed line is page furniture. */
  public static boolean isFurniture(String line) {
    String compact = compact(line);
    if (compact.isEmpty()) {
      return false;
    }
    if (isMark(compact) || isAddress(compact) || isBreadcrumb(compact)) {
      return true;
    }
    boolean script = compact.contains("document.write(") || compact.contains("var_hmt");
    if (!script && isSentence(compact)) {
      return false;
    }
    return matchesAny(compact, false);
  }

  /** Whether a line is a footer: who runs the site, or its registration. */
  public static boolean isFooter(String line) {
    String compact = compact(line);
    return !compact.isEmpty() && matchesAny(compact, true);
  }

  /** Whether a line right below a footer continues it, as the address of the operator does. */
  public static boolean continuesFooter(String line) {
    return matchesAny(BELOW_FOOTERS, compact(line), false);
  }

  /** The line as the rules compare it, empty when it is too long for all of them. */
  private static String compact(String line) {
    String compact = line.length() > LONGEST_PRINTED ? "" : Folding.compact(line);
    return compact.length() > longest ? "" : compact;
  }

  private static boolean matchesAny(String compact, boolean footersOnly) {
    List<FurnitureRule> byFirst = BY_FIRST.getOrDefault(compact.charAt(0), List.of());
    return matchesAny(byFirst, compact, footersOnly)
        || (WORDS_ANYWHERE.occursIn(compact) && matchesAny(ANYWHERE, compact, footersOnly));
  }

  private static boolean matchesAny(
      List<FurnitureRule> rules, String compact, boolean footersOnly) {
    for (FurnitureRule rule : rules) {
      if ((rule.footer() || !footersOnly) && rule.matches(compact)) {
        return true;
      }
    }
    return false;
  }

  /** {@code https://www.gov.cn/} alone on a line: the address a page was saved from. */
  private static boolean isAddress(String compact) {
    return (compact.startsWith("http://") || compact.startsWith("https://"))
        && compact.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /** {@code > 政务公开 > 部门公开}: a breadcrumb, or the part of one that is on this line. */
  private static boolean isBreadcrumb(String compact) {
    int steps = 0;
    for (int i = 0; i < compact.length(); i++) {
      char c = compact.charAt(i);
      if (c == '<' || c == '《') {
        return false;
      }
      boolean arrow = c == '>' || c == '»' || c == '›';
      steps += arrow && (i == 0 || compact.charAt(i - 1) != c) ? 1 : 0;
    }
    boolean begins = ">»›".indexOf(compact.charAt(0)) >= 0;
    return compact.length() <= LONGEST_BREADCRUMB && !isSentence(compact) && (begins || steps >= 2);
  }

  private static boolean isSentence(String compact) {
    return compact.indexOf('。') >= 0 || compact.indexOf(';') >= 0;
  }

  /** A line of nothing but ornaments: {@code |||}, {@code >>}, {@code ----}. */
  private static boolean isMark(String compact) {
    for (int i = 0; i < compact.length(); i++) {
      if ("|>-_=*~·•".indexOf(compact.charAt(i)) < 0) {
        return false;
      }
    }
    return compact.length() > 1 || compact.charAt(0) == '|';
  }
}
