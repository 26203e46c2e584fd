package nianbao.export.citation;

import java.util.regex.Pattern;
import nianbao.export.citation.Citation.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * A citation in Markdown, as CommonMark and its usual extensions read it: a block quote of the text
 * and its source, whose title is the link. Whatever could be a sign of Markdown is escaped, so that
 * a text reads as printed.
 */
final class MarkdownCitation {
  /** Signs that mean something wherever they stand. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#~|&$^=!]");

  /** What begins a list or underlines a heading at the beginning of a line. */
  private static final Pattern AT_BEGINNING = Pattern.compile("^(?:[-+:]|[0-9]{1,9}(?=[.)]))");

  /** What extensions make links of: {@code http://} and {@code www.}. */
  private static final Pattern ADDRESS = Pattern.compile("(?<=[A-Za-z]):(?=//)|(?<=(?i:www))\\.");

  private MarkdownCitation() {}

  static String of(Citation citation) {
    StringBuilder quote = new StringBuilder();
    String text = citation.readable();
    if (text != null) {
      quote.append("> ").append(text(text)).append("\n>\n");
    }
    SourceLine source = citation.sourceLine();
    quote
        .append("> ")
        .append(line(source.before(), true))
        .append('[')
        .append(line(source.title(), false))
        .append("](<")
        .append(citation.address())
        .append(">)")
        .append(line(source.after(), false));
    String mark = citation.sampleMark();
    if (mark != null) {
      quote.append("\n>\n> ").append(line(mark, true));
    }
    return quote.toString();
  }

  /** The lines of a text with breaks between them; an empty one ends no quotation. */
  private static String text(String text) {
    StringBuilder lines = new StringBuilder();
    @Nullable String before = null;
    for (String line : text.strip().split("\n", -1)) {
      String next = line(line.strip(), true);
      if (before != null) {
        lines.append(next.isEmpty() || before.isEmpty() ? "\n> " : "\\\n> ");
      }
      lines.append(next);
      before = next;
    }
    return lines.toString();
  }

  /**
   * @param begins whether the text stands at the beginning of a line
   */
  private static String line(String text, boolean begins) {
    String escaped = SIGNS.matcher(text).replaceAll("\\\\$0");
    escaped = ADDRESS.matcher(escaped).replaceAll("\\\\$0");
    if (!begins) {
      return escaped;
    }
    // A digit can't be escaped; the sign after it can.
    return AT_BEGINNING
        .matcher(escaped)
        .replaceFirst(
            found ->
                Character.isDigit(found.group().charAt(0))
                    ? found.group() + "\\\\"
                    : "\\\\" + found.group());
  }
}
