package nianbao.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.place.Division;
import nianbao.place.Divisions;
import nianbao.text.Resources;

/** Signs of a place that are no names: 浙政办发〔2019〕, the code of a government site. */
final class DocumentSigns {

  /** A sign and the division it stands for. */
  record Sign(Division division, String rule, int weight, String text, Line line) {}

  private static final int DOCUMENT_WEIGHT = 15;
  private static final int SITE_WEIGHT = 45;

  private static final Map<String, Division> ABBREVIATIONS = new HashMap<>();

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?<![\\p{IsHan}])(\\p{IsHan})(?:政办|政|府办|府|委办|办|政公开办|政务公开办)(?:发|函|字|规|秘|电)?[〔\\[(]20\\d{2}");
  private static final Pattern SITE = Pattern.compile("标识码[:]?(\\d{6})\\d{4}");

  static {
    for (String[] row : Resources.rows(Divisions.class, "abbreviations.tsv", 2)) {
      ABBREVIATIONS.put(row[0], Divisions.standard().byCode(row[1]).orElseThrow());
    }
  }

  private DocumentSigns() {}

  static List<Sign> in(List<Line> lines) {
    List<Sign> signs = new ArrayList<>();
    for (Line line : lines) {
      Matcher document = DOCUMENT.matcher(line.plain());
      while (document.find()) {
        Division division = ABBREVIATIONS.get(document.group(1));
        if (division != null) {
          String text = document.group();
          signs.add(new Sign(division, "superior-documents", DOCUMENT_WEIGHT, text, line));
        }
      }
      Matcher site = SITE.matcher(line.plain());
      if (site.find()) {
        Divisions.standard()
            .byCode(site.group(1))
            .ifPresent(d -> signs.add(new Sign(d, "site-code", SITE_WEIGHT, site.group(), line)));
      }
    }
    return signs;
  }
}
