package nianbao.extract.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.extract.line.Line;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.text.Resources;
import org.jspecify.annotations.Nullable;

/** Signs of a place that are no names: 浙政办发〔2019〕, the code of a government site. */
final class DocumentSigns {

  /** A sign and the division it stands for. */
  record Sign(Division division, String rule, int weight, String text, Line line) {}

  private static final int DOCUMENT_WEIGHT = 15;
  private static final int SITE_WEIGHT = 45;

  /** Codes of provinces by their abbreviations; one of invented reports may not be known. */
  private static final Map<String, String> ABBREVIATIONS = new HashMap<>();

  /** The words of a document number up to its bracket, from the end of what stands before it. */
  private static final Pattern DOCUMENT =
      Pattern.compile("(?:^|[^\\p{IsHan}])(\\p{IsHan})(?:政办|政|府办|府|委办|办|政务?公开协?办|政务公开)[发函字规秘电]?$");

  private static final String BRACKETS = "〔[(";
  private static final int LONGEST_NUMBER = 12;
  private static final Pattern SITE = Pattern.compile("标识码[:]?(\\d{6})\\d{4}");

  static {
    for (String[] row : Resources.rows(Divisions.class, "abbreviations.tsv", 2)) {
      ABBREVIATIONS.put(row[0], row[1]);
    }
  }

  private DocumentSigns() {}

  private static @Nullable Division province(String abbreviation) {
    String code = ABBREVIATIONS.get(abbreviation);
    return code == null ? null : Divisions.standard().byCode(code).orElse(null);
  }

  static List<Sign> in(List<Line> lines) {
    List<Sign> signs = new ArrayList<>();
    for (Line line : lines) {
      documents(line, signs);
      Matcher site = SITE.matcher(line.plain());
      if (line.plain().contains("标识码") && site.find()) {
        Divisions.standard()
            .byCode(site.group(1))
            .ifPresent(d -> signs.add(new Sign(d, "site-code", SITE_WEIGHT, site.group(), line)));
      }
    }
    return signs;
  }

  private static void documents(Line line, List<Sign> signs) {
    String plain = line.plain();
    for (int year = plain.indexOf("20", 1); year > 0; year = plain.indexOf("20", year + 2)) {
      if (BRACKETS.indexOf(plain.charAt(year - 1)) >= 0) {
        String before = plain.substring(Math.max(0, year - LONGEST_NUMBER), year - 1);
        Matcher document = DOCUMENT.matcher(before);
        Division division = document.find() ? province(document.group(1)) : null;
        if (division != null) {
          String text =
              line.printed(
                  document.start(1) + year - 1 - before.length(),
                  year + 4 > plain.length() ? plain.length() : year + 4);
          signs.add(new Sign(division, "superior-documents", DOCUMENT_WEIGHT, text, line));
        }
      }
    }
  }
}
