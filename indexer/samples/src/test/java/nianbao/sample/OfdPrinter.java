package nianbao.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.read.Block;
import nianbao.read.Block.GridCell;

/**
 * Prints a document as a fixed-layout one (OFD): lines of forty characters with indented
 * paragraphs, tables with drawn lines, all on one long page. Lengths are in millimetres.
 */
public final class OfdPrinter {

  private static final double SIZE = 4;
  private static final double PITCH = 7;
  private static final double LEFT = 25;
  private static final double WIDTH = 40 * SIZE;
  private static final double MARGIN = 1;
  private static final int INDENT = 2;

  private final StringBuilder objects = new StringBuilder();
  private double y = 20;

  private OfdPrinter() {}

  /** The file. */
  public static byte[] print(List<Block> blocks) {
    OfdPrinter printer = new OfdPrinter();
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> printer.paragraph(heading.text());
        case Block.Text text -> printer.paragraph(text.text());
        case Block.Grid grid -> printer.table(grid.rows());
      }
    }
    return printer.file();
  }

  private void paragraph(String text) {
    String printed = text.strip();
    double indent = INDENT * SIZE;
    while (!printed.isEmpty()) {
      int end = fitting(printed, WIDTH - indent);
      y += PITCH;
      text(LEFT + indent, y, printed.substring(0, end));
      printed = printed.substring(end);
      indent = 0;
    }
  }

  /** How many characters fit, at least one. */
  private static int fitting(String text, double width) {
    double right = 0;
    int end = 0;
    while (end < text.length() && (end == 0 || right + width(text.charAt(end)) <= width)) {
      right += width(text.charAt(end));
      end++;
    }
    boolean split = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return split ? end + 1 : end;
  }

  private static double width(char c) {
    return c >= 0x2000 ? SIZE : SIZE / 2;
  }

  private void text(double x, double baseline, String text) {
    StringBuilder distances = new StringBuilder();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (!Character.isHighSurrogate(text.charAt(i))) {
        distances.append(decimal(width(text.charAt(i)))).append(' ');
      }
    }
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    objects.append(
        "<ofd:TextObject Boundary=\"%s %s %s %s\" Size=\"%s\"><ofd:TextCode X=\"0\" Y=\"%s\" DeltaX=\"%s\">%s</ofd:TextCode></ofd:TextObject>\n"
            .formatted(
                decimal(x),
                decimal(baseline - SIZE),
                decimal(WIDTH),
                decimal(SIZE + 1),
                decimal(SIZE),
                decimal(SIZE),
                distances.toString().strip(),
                escaped));
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  /** A cell at its place in the grid. */
  private record Placed(GridCell cell, int row, int column, List<String> lines) {}

  private void table(List<List<GridCell>> rows) {
    int columns = rows.stream().mapToInt(OfdPrinter::span).max().orElse(1);
    double columnWidth = Math.max(WIDTH / columns, 4 * SIZE);
    List<Placed> cells = placed(rows, columns, columnWidth);
    double[] tops = new double[rows.size() + 1];
    tops[0] = y + PITCH / 2;
    for (int row = 0; row < rows.size(); row++) {
      int lines = 1;
      for (Placed cell : cells) {
        lines = cell.row == row ? Math.max(lines, cell.lines.size()) : lines;
      }
      tops[row + 1] = tops[row] + lines * PITCH;
    }
    for (Placed cell : cells) {
      int bottom = Math.min(rows.size(), cell.row + cell.cell.rowspan());
      double x = LEFT + cell.column * columnWidth;
      double right = LEFT + Math.min(columns, cell.column + cell.cell.colspan()) * columnWidth;
      box(x, tops[cell.row], right, tops[bottom]);
      for (int i = 0; i < cell.lines.size(); i++) {
        text(x + MARGIN, tops[cell.row] + i * PITCH + SIZE + MARGIN, cell.lines.get(i));
      }
    }
    y = tops[rows.size()] + PITCH / 2;
  }

  private static int span(List<GridCell> row) {
    return row.stream().mapToInt(GridCell::colspan).sum();
  }

  private static List<Placed> placed(List<List<GridCell>> rows, int columns, double width) {
    List<Placed> cells = new ArrayList<>();
    int[] takenUntil = new int[columns];
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (GridCell cell : rows.get(row)) {
        while (column < columns && takenUntil[column] > row) {
          column++;
        }
        if (column == columns) {
          break;
        }
        double room = cell.colspan() * width - 2 * MARGIN;
        cells.add(new Placed(cell, row, column, wrapped(cell.text(), room)));
        int end = Math.min(columns, column + cell.colspan());
        Arrays.fill(takenUntil, column, end, row + cell.rowspan());
        column = end;
      }
    }
    return cells;
  }

  private static List<String> wrapped(String text, double width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String rest = line.strip();
      while (!rest.isEmpty()) {
        int end = fitting(rest, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end).strip();
      }
    }
    return lines;
  }

  private void box(double left, double top, double right, double bottom) {
    objects.append(
        "<ofd:PathObject Boundary=\"0 0 210 9000\"><ofd:AbbreviatedData>M %s %s L %s %s L %s %s L %s %s C</ofd:AbbreviatedData></ofd:PathObject>\n"
            .formatted(
                decimal(left),
                decimal(top),
                decimal(right),
                decimal(top),
                decimal(right),
                decimal(bottom),
                decimal(left),
                decimal(bottom)));
  }

  private byte[] file() {
    String name = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "OFD.xml",
          "<ofd:OFD"
              + name
              + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
      part(
          zip,
          "Doc_0/Document.xml",
          "<ofd:Document"
              + name
              + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 "
              + decimal(y + 60)
              + "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Page.xml\"/></ofd:Pages></ofd:Document>");
      part(
          zip,
          "Doc_0/Page.xml",
          "<ofd:Page"
              + name
              + "><ofd:Content><ofd:Layer ID=\"2\">"
              + objects
              + "</ofd:Layer></ofd:Content></ofd:Page>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // so that the same report gives the same bytes
    zip.putNextEntry(entry);
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
