package nianbao.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.office.OfficeFinder.Mention;
import nianbao.text.Resources;
import nianbao.text.Years;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the grammar of a sentence what an office that it names has to do with the report: 由X编制 and
 * 现将X…年度报告公布 make X the one that reports, 请与X联系 the one to ask, 在X领导下 and 按照X要求 nothing at all.
 * The patterns are in {@code issuer-grammar.tsv}; they see a bounded part of the sentence.
 */
final class IssuerGrammar {

  /** How much of the text before and behind a name the patterns see, in characters. */
  private static final int BEFORE = 16;

  private static final int AFTER = 150;

  private static final String NONE = "none";

  private record Row(String role, Pattern before, Pattern after) {}

  private static final List<Row> ROWS = new ArrayList<>();

  static {
    for (String[] row : Resources.rows(IssuerGrammar.class, "issuer-grammar.tsv", 3)) {
      ROWS.add(new Row(row[0], pattern("(?:" + row[1] + ")$"), pattern(row[2])));
    }
  }

  private IssuerGrammar() {}

  private static Pattern pattern(String text) {
    return Pattern.compile(
        text.replace("YEAR", Years.DIGITS + "年?度?")
            .replace("REPORT", "(?:报告|年报|总结|(?:公开|工作)(?:工作)?(?:的)?(?:有关)?情况)")
            .replace("CLAUSE", "(?:^|[,。;:!]|年度?|来|间|一年)"));
  }

  /** The role of an office in its sentence, {@code null} when it is not the one that reports. */
  static @Nullable String role(String plain, Mention name) {
    String before = plain.substring(Math.max(0, name.start() - BEFORE), name.start());
    String after = plain.substring(name.end(), Math.min(plain.length(), name.end() + AFTER));
    for (Row row : ROWS) {
      if (row.before.matcher(before).find() && row.after.matcher(after).lookingAt()) {
        return row.role.equals(NONE) ? null : row.role;
      }
    }
    return null;
  }
}
