package nianbao.extract.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.text.Folding;
import nianbao.text.Resources;

/**
 * What a page prints around its text: breadcrumbs, sharing, printing, neighbours, footers. The
 * words are data ({@code furniture.tsv}); a line with a full sentence is never furniture.
 */
public final class Furniture {

  private enum Position {
    STARTS,
    ENDS,
    IS,
    HAS,
    BEHIND
  }

  private record Pattern(String words, Position position, int longest, boolean footer) {
    boolean matches(String line) {
      return line.length() <= longest
          && switch (position) {
            case STARTS, BEHIND -> line.startsWith(words);
            case ENDS -> line.endsWith(words);
            case IS -> line.equals(words);
            case HAS -> line.contains(words);
          };
    }
  }

  /** Patterns that fix the beginning, by their first character. */
  private static final Map<Character, List<Pattern>> BY_FIRST = new HashMap<>();

  private static final List<Pattern> ANYWHERE = new ArrayList<>();

  /** What goes on below a footer only: a contact line of the text is content. */
  private static final List<Pattern> BEHIND_FOOTERS = new ArrayList<>();

  private static int longest;

  static {
    for (List<String> row : Resources.rows(Furniture.class, "furniture.tsv")) {
      Position position = Position.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      Pattern pattern =
          new Pattern(row.get(0), position, Integer.parseInt(row.get(2)), row.size() > 3);
      longest = Math.max(longest, pattern.longest);
      if (position == Position.BEHIND) {
        BEHIND_FOOTERS.add(pattern);
      } else if (position == Position.STARTS || position == Position.IS) {
        BY_FIRST.computeIfAbsent(row.get(0).charAt(0), c -> new ArrayList<>()).add(pattern);
      } else {
        ANYWHERE.add(pattern);
      }
    }
  }

  /** White space is dropped before comparing; a line longer than this holds text. */
  private static final int LONGEST_PRINTED = 8000;

  private static final int LONGEST_BREADCRUMB = 160;

  private Furniture() {}

  /** Whether a printed line is page furniture. */
  public static boolean is(String line) {
    if (line.length() > LONGEST_PRINTED) {
      return false;
    }
    String compact = Folding.compact(line);
    if (compact.isEmpty() || compact.length() > longest) {
      return false;
    }
    if (isMark(compact) || isAddress(compact) || isBreadcrumb(compact)) {
      return true;
    }
    boolean script = compact.contains("document.write(") || compact.contains("var_hmt");
    if (!script && isSentence(compact)) {
      return false;
    }
    return patterns(compact).anyMatch(pattern -> pattern.matches(compact));
  }

  /** Whether a line of furniture is a footer: who runs the site, its registration. */
  public static boolean isFooter(String line) {
    String compact = line.length() > LONGEST_PRINTED ? "" : Folding.compact(line);
    return !compact.isEmpty()
        && patterns(compact).anyMatch(pattern -> pattern.footer() && pattern.matches(compact));
  }

  /** Whether a line right below a footer goes on with it: the address of who runs the site. */
  public static boolean goesOnWithFooter(String line) {
    String compact = line.length() > LONGEST_PRINTED ? "" : Folding.compact(line);
    return BEHIND_FOOTERS.stream().anyMatch(pattern -> pattern.matches(compact));
  }

  private static Stream<Pattern> patterns(String compact) {
    return Stream.concat(
        BY_FIRST.getOrDefault(compact.charAt(0), List.of()).stream(), ANYWHERE.stream());
  }

  /** {@code https://www.gov.cn/} alone: where a page was saved from. */
  private static boolean isAddress(String compact) {
    return (compact.startsWith("http://") || compact.startsWith("https://"))
        && compact.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /** {@code > 政务公开 > 部门公开}: the way to a page, as far as it stands on this line. */
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
