package nianbao.sample.conservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.extract.ReportExtractor;
import nianbao.read.UnreadableException;
import nianbao.report.Report;
import nianbao.report.Source;
import nianbao.sample.SampleReports;
import nianbao.sample.truth.SampleReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reader keeps every character: the same damaged texts as files of each format. */
final class ReadersTest {

  private static final int REPORTS = 60;
  private static final long SEED = 41;

  /** How a format writes lines, and rows of cells. */
  enum Format {
    TEXT("txt") {
      @Override
      byte[] file(List<String> lines) {
        return utf8(String.join("\n", lines));
      }
    },
    HTML("html") {
      @Override
      byte[] file(List<String> lines) {
        return utf8(page(lines));
      }
    },
    SAVED_PAGE("mht") {
      @Override
      byte[] file(List<String> lines) {
        String page = Base64.getMimeEncoder().encodeToString(utf8(page(lines)));
        return utf8(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.gov.cn/1.html\r\n"
                + "Subject: a\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b--\"\r\n\r\n"
                + "----b--\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n"
                + "Content-Location: https://a.gov.cn/1.html\r\n\r\n"
                + page
                + "\r\n----b----\r\n");
      }
    },
    WORD("docx") {
      @Override
      byte[] file(List<String> lines) {
        String space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        String body =
            written(
                lines,
                new Tags("<w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p>"),
                new Tags("<w:tbl>", "</w:tbl>"),
                new Tags("<w:tr>", "</w:tr>"),
                new Tags(
                    "<w:tc><w:p><w:r><w:t xml:space=\"preserve\">", "</w:t></w:r></w:p></w:tc>"));
        return zip(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                + types
                + ".main+xml\"/></Types>",
            "word/document.xml",
            "<w:document xmlns:w=\"" + space + "\"><w:body>" + body + "</w:body></w:document>");
      }
    },
    OPEN_DOCUMENT("fodt") {
      @Override
      byte[] file(List<String> lines) {
        String names = "urn:oasis:names:tc:opendocument:xmlns:";
        String body =
            written(
                lines,
                new Tags("<text:p>", "</text:p>"),
                new Tags("<table:table>", "</table:table>"),
                new Tags("<table:table-row>", "</table:table-row>"),
                new Tags("<table:table-cell><text:p>", "</text:p></table:table-cell>"));
        return utf8(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\""
                + names
                + "office:1.0\" xmlns:text=\""
                + names
                + "text:1.0\" xmlns:table=\""
                + names
                + "table:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\">"
                + "<office:body><office:text>"
                + body
                + "</office:text></office:body></office:document>");
      }
    },
    RICH_TEXT("rtf") {
      @Override
      byte[] file(List<String> lines) {
        StringBuilder text = new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\uc1 ");
        for (String line : lines) {
          line.chars().forEach(c -> text.append("\\u").append((short) c).append('?'));
          text.append("\\par\n");
        }
        return utf8(text.append('}').toString());
      }
    };

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    abstract byte[] file(List<String> lines);
  }

  /** What stands before and behind a part of a text. */
  private record Tags(String open, String close) {
    String around(String text) {
      return open + text + close;
    }
  }

  private static String page(List<String> lines) {
    String body =
        written(
            lines,
            new Tags("<p>", "</p>\n"),
            new Tags("<table border=1>", "</table>"),
            new Tags("<tr>", "</tr>"),
            new Tags("<td>", "</td>"));
    return "<!DOCTYPE html><html><head><meta charset=utf-8></head><body>" + body + "</body></html>";
  }

  /** Lines as paragraphs, and runs of lines with bars as tables. */
  private static String written(
      List<String> lines, Tags paragraph, Tags table, Tags row, Tags cell) {
    StringBuilder written = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    for (String line : lines) {
      String text = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      if (line.indexOf('|') >= 0) {
        StringBuilder cells = new StringBuilder();
        for (String each : text.split("\\|", -1)) {
          cells.append(cell.around(each));
        }
        rows.append(row.around(cells.toString()));
        continue;
      }
      written.append(rows.isEmpty() ? "" : table.around(rows.toString()));
      rows.setLength(0);
      written.append(paragraph.around(text));
    }
    return written.append(rows.isEmpty() ? "" : table.around(rows.toString())).toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(utf8(namesAndTexts[i + 1]));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryCharacter(Format format) throws UnreadableException {
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (Iterator<SampleReport> all = SampleReports.tabulated(SEED, 3 * REPORTS).iterator();
        all.hasNext() && number < REPORTS; ) {
      SampleReport sample = all.next();
      if (sample.extension().equals(".txt")) {
        String text = Damage.in(sample.text(), new Random(SEED + number));
        List<String> lines = text.replaceAll("[\\p{Cntrl}&&[^\n]]|\u2028", " ").lines().toList();
        Source source =
            new Source(null, "a." + format.extension, "0".repeat(64), Instant.EPOCH, null);
        Report report = ReportExtractor.read(source, format.file(lines));
        String fault = Conservation.fault(String.join("\n", lines), report);
        if (!fault.isEmpty()) {
          faults.add(number + " " + sample.path() + ": " + fault);
        }
        number++;
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void aWebPageKeepsWhatItShows() throws UnreadableException {
    List<String> faults = new ArrayList<>();
    for (Iterator<SampleReport> all = SampleReports.varied(SEED, 3 * REPORTS).iterator();
        all.hasNext(); ) {
      SampleReport sample = all.next();
      if (sample.extension().equals(".html")) {
        Document page = Jsoup.parse(sample.text());
        page.select("head, script, style").remove();
        Source source = new Source(null, "a.html", "0".repeat(64), Instant.EPOCH, null);
        Report report = ReportExtractor.read(source, sample.bytes());
        String fault = Conservation.fault(page.wholeText(), report);
        if (!fault.isEmpty()) {
          faults.add(sample.path() + ": " + fault);
        }
      }
    }
    assertEquals("", String.join("\n", faults));
  }
}
