package nianbao.sample.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;
import nianbao.sample.office.Placement.PlacedCell;

/** Documents of word processors. */
final class TextDocument {

  private TextDocument() {}

  static byte[] docx(List<Block> blocks) {
    StringBuilder body = new StringBuilder();
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> {
          String level =
              "<w:pPr><w:outlineLvl w:val=\"%d\"/></w:pPr>".formatted(heading.level() - 1);
          body.append(docxParagraphs(heading.text(), level));
        }
        case Block.Text text -> body.append(docxParagraphs(text.text(), ""));
        case Block.Grid grid -> {
          body.append("<w:tbl>");
          Placement.of(grid.rows()).forEach(row -> docxRow(body, row));
          body.append("</w:tbl>");
        }
      }
    }
    String document = "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
    return OfficeZip.of(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", document));
  }

  private static void docxRow(StringBuilder body, List<PlacedCell> row) {
    body.append("<w:tr>");
    for (PlacedCell placed : row) {
      GridCell cell = placed.cell();
      body.append("<w:tc><w:tcPr><w:gridSpan w:val=\"").append(cell.colspan()).append("\"/>");
      if (placed.covered()) {
        body.append("<w:vMerge/>");
      } else if (cell.rowspan() > 1) {
        body.append("<w:vMerge w:val=\"restart\"/>");
      }
      body.append("</w:tcPr>").append(docxParagraphs(cell.text(), "")).append("</w:tc>");
    }
    body.append("</w:tr>");
  }

  private static String docxParagraphs(String text, String properties) {
    StringBuilder paragraphs = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String content = OfficeZip.escaped(line).replace("\t", "</w:t><w:tab/><w:t>");
      paragraphs.append(
          "<w:p>%s<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"
              .formatted(properties, content));
    }
    return paragraphs.toString();
  }

  static byte[] odt(List<Block> blocks) {
    StringBuilder body = new StringBuilder();
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading ->
            body.append("<text:h text:outline-level=\"%d\">".formatted(heading.level()))
                .append(odtText(heading.text()))
                .append("</text:h>");
        case Block.Text text -> body.append(odtParagraph(text.text()));
        case Block.Grid grid -> {
          body.append("<table:table>");
          Placement.of(grid.rows()).forEach(row -> odtRow(body, row));
          body.append("</table:table>");
        }
      }
    }
    String content =
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\">"
            + "<office:body><office:text>%s</office:text></office:body>".formatted(body)
            + "</office:document-content>";
    return OfficeZip.of(
        Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content));
  }

  private static void odtRow(StringBuilder body, List<PlacedCell> row) {
    body.append("<table:table-row>");
    for (PlacedCell placed : row) {
      GridCell cell = placed.cell();
      int behind = cell.colspan() - 1;
      if (placed.covered()) {
        body.append("<table:covered-table-cell/>");
      } else {
        body.append(
            ("<table:table-cell table:number-columns-spanned=\"%d\""
                    + " table:number-rows-spanned=\"%d\">%s</table:table-cell>")
                .formatted(cell.colspan(), cell.rowspan(), odtParagraph(cell.text())));
      }
      body.append("<table:covered-table-cell/>".repeat(behind));
    }
    body.append("</table:table-row>");
  }

  private static String odtParagraph(String text) {
    return "<text:p>" + odtText(text) + "</text:p>";
  }

  private static String odtText(String text) {
    return OfficeZip.escaped(text)
        .replace(" ", "<text:s/>")
        .replace("\t", "<text:tab/>")
        .replace("\n", "<text:line-break/>");
  }

  static byte[] rtf(List<Block> blocks) {
    StringBuilder body =
        new StringBuilder("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\n");
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading ->
            body.append("\\pard\\outlinelevel%d ".formatted(heading.level() - 1))
                .append(rtfText(heading.text()))
                .append("\\par\n");
        case Block.Text text ->
            body.append("\\pard ").append(rtfText(text.text())).append("\\par\n");
        case Block.Grid grid -> {
          Placement.of(grid.rows()).forEach(row -> rtfRow(body, row));
          body.append("\\pard\n");
        }
      }
    }
    return body.append('}').toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void rtfRow(StringBuilder body, List<PlacedCell> row) {
    body.append("\\trowd");
    StringBuilder cells = new StringBuilder();
    for (PlacedCell placed : row) {
      GridCell cell = placed.cell();
      String merged = placed.covered() ? "\\clvmrg" : cell.rowspan() > 1 ? "\\clvmgf" : "";
      body.append(merged).append("\\cellx").append((placed.column() + cell.colspan()) * 1_000);
      cells.append(rtfText(cell.text())).append("\\cell ");
    }
    body.append("\\pard\\intbl ").append(cells).append("\\row\n");
  }

  private static String rtfText(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '{', '}' -> escaped.append('\\').append(c);
        case '\t' -> escaped.append("\\tab ");
        case '\n' -> escaped.append("\\line ");
        default -> {
          if (c >= ' ' && c < 0x7F) {
            escaped.append(c);
          } else if (c >= ' ') {
            escaped.append("\\u").append((short) c).append('?');
          }
        }
      }
    }
    return escaped.toString();
  }
}
