package nianbao.sample.writing;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.sample.plan.HeaderLayout;
import nianbao.sample.print.Variety;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.tables.TableCell;

/** Renders the pieces of a report as HTML. */
final class HtmlArticle {
  private final Variety variety;
  private final SeededRandom random;

  HtmlArticle(Variety variety, SeededRandom random) {
    this.variety = variety;
    this.random = random;
  }

  String of(List<Piece> pieces) {
    StringBuilder html = new StringBuilder();
    pieces.forEach(piece -> html.append(markup(piece)));
    return html.toString();
  }

  private String markup(Piece piece) {
    return switch (piece) {
      case Piece.Title title -> title(title.text());
      case Piece.Aside aside -> aside(aside.text());
      case Piece.Block block -> block(block.fields());
      case Piece.Heading heading -> paragraph(heading.text(), random.chance(60));
      case Piece.Prose prose -> paragraph(prose.text(), false);
      case Piece.Caption caption ->
          "<p align=\"center\"><strong>" + escaped(caption.text()) + "</strong></p>\n";
      case Piece.Signature signature ->
          "<p align=\"right\">" + escaped(signature.text()) + "</p>\n";
      case Piece.Table table -> table(table);
    };
  }

  private String title(String text) {
    String words = escaped(text);
    return switch (random.between(0, 5)) {
      case 0 -> "<h1>" + words + "</h1>\n";
      case 1 -> "<div class=\"title\">" + words + "</div>\n";
      case 2 -> "<p align=\"center\"><b><font size=\"5\">" + words + "</font></b></p>\n";
      case 3 ->
          "<table width=\"100%\"><tr><td align=\"center\" class=\"bt\">"
              + words
              + "</td></tr></table>\n";
      case 4 -> "<div><ucaptitle>" + words + "</ucaptitle></div>\n";
      default -> "<h2 class=\"tit\">\n    " + words + "\n  </h2>\n";
    };
  }

  private static String aside(String text) {
    return "<div class=\"info\"><span>"
        + String.join("</span>\n<span>", escaped(text).split(" {3,}"))
        + "</span></div>\n";
  }

  private String block(List<HeaderLayout.Field> fields) {
    return switch (variety.block()) {
      case TABLE -> blockTable(fields);
      case DEFINITIONS -> "<dl>\n" + each(fields, "<dt>%s：</dt>\n<dd>%s</dd>\n") + "</dl>\n";
      case SPANS ->
          "<div class=\"xxgk\">"
              + each(fields, "<div><span class=\"l\">%s：</span><span>%s</span></div>\n")
              + "</div>\n";
      case LIST -> "<ul>\n" + each(fields, "<li><b>%s：</b>%s</li>\n") + "</ul>\n";
    };
  }

  private static String each(List<HeaderLayout.Field> fields, String form) {
    return fields.stream()
        .map(field -> form.formatted(escaped(field.label()), escaped(field.value())))
        .collect(Collectors.joining());
  }

  private static String blockTable(List<HeaderLayout.Field> fields) {
    StringBuilder table = new StringBuilder("<table class=\"headTable\">\n");
    for (int from = 0; from < fields.size(); from += 2) {
      List<HeaderLayout.Field> row = fields.subList(from, Math.min(from + 2, fields.size()));
      table.append("<tr>").append(each(row, "<td><b>%s：</b></td><td>%s</td>")).append("</tr>\n");
    }
    return table.append("</table>\n").toString();
  }

  private String paragraph(String text, boolean bold) {
    String words = variety.markup() == Variety.Markup.WORD ? word(text) : escaped(text);
    String strong = bold ? "<strong>" + words + "</strong>" : words;
    return switch (variety.markup()) {
      case PARAGRAPHS -> "<p style=\"text-indent: 2em\">" + strong + "</p>\n";
      case DIVISIONS -> "<div>　　" + strong + "</div>\n";
      case BREAKS ->
          "&nbsp;&nbsp;&nbsp;&nbsp;" + strong + "<br>\n" + (random.chance(20) ? "<br />\n" : "");
      case WORD ->
          "<p class=\"MsoNormal\" style=\"text-indent:32.0pt;mso-char-indent-count:2.0\">"
              + strong
              + "<span lang=\"EN-US\"><o:p></o:p></span></p>\n";
    };
  }

  /** Spans of a few characters each, with line breaks in the source within and between them. */
  private String word(String text) {
    StringBuilder html = new StringBuilder(text.length() * 3);
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + random.between(2, 30));
      boolean number = Character.isDigit(text.charAt(at));
      html.append(number ? "<span lang=\"EN-US\">" : "<span style=\"font-family:仿宋_GB2312\">");
      html.append(brokenLine(text.substring(at, end))).append("</span>");
      boolean between = end < text.length() && isHan(text, end - 1) && isHan(text, end);
      html.append(between && random.chance(25) ? "\n" : "");
      at = end;
    }
    return html.toString();
  }

  private String brokenLine(String words) {
    int middle = words.length() / 2;
    boolean breaks = middle > 1 && isHan(words, middle - 1) && isHan(words, middle);
    return breaks && random.chance(25)
        ? escaped(words.substring(0, middle)) + "\n  " + escaped(words.substring(middle))
        : escaped(words);
  }

  private static boolean isHan(String text, int at) {
    return Character.isIdeographic(text.charAt(at));
  }

  private String table(Piece.Table table) {
    if (!table.layout().showsFigures()) {
      return "<p align=\"center\"><img src=\"W020200131.jpg\" alt=\"\"></p>\n";
    }
    StringBuilder html = new StringBuilder("<table border=\"1\" cellspacing=\"0\"><tbody>\n");
    int width = table.rows().stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < table.rows().size(); i++) {
      List<TableCell> row = table.rows().get(i);
      html.append("<tr>");
      for (int column = 0; column < row.size(); column++) {
        TableCell cell = row.get(column);
        boolean fills = column == 0 && row.size() < width && i > 2;
        String spans =
            switch (table.layout()) {
              case SPANS -> span("rowspan", cell.rowspan()) + span("colspan", cell.colspan());
              case NO_SPANS -> "";
              default -> fills ? span("colspan", width - row.size() + 1) : "";
            };
        html.append("<td").append(spans).append('>').append(cell(cell.text())).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table>\n").toString();
  }

  private static String span(String attribute, int span) {
    return span == 1 ? "" : ' ' + attribute + "=\"" + span + '"';
  }

  private String cell(String text) {
    String words = text.isEmpty() ? (random.chance(50) ? "&nbsp;" : "") : escaped(text);
    return switch (variety.markup()) {
      case WORD -> "<p class=\"MsoNormal\" align=\"center\"><span>" + words + "</span></p>";
      case PARAGRAPHS -> "<p>" + words + "</p>";
      case DIVISIONS, BREAKS -> words;
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
