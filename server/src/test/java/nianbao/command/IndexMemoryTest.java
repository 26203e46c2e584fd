package nianbao.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files that cost the most memory from their bytes to the index, each beyond a limit or half of
 * it, between two reports. All are indexed in a JVM of its own by two threads, with the least heap
 * for which there are two, or refused for what they are.
 */
final @Timeout(300) class IndexMemoryTest {

  private static final String HEADER = "衢州市水利局2019年政府信息公开工作年度报告\n\n";

  @TempDir Path folder;
  private Path reports;

  @BeforeEach
  void makeFolder() throws IOException {
    reports = Files.createDirectory(folder.resolve("reports"));
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(reports.resolve(name), content);
  }

  private void text(String name, String body) throws IOException {
    file(name, HEADER + body);
  }

  private void page(String name, String body) throws IOException {
    file(name, "<html><body><h1>" + HEADER + "</h1>" + body);
  }

  private static String numbers(int count) {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      numbers.append(i).append(i % 20 == 0 ? "\n" : " a");
    }
    return numbers.toString();
  }

  @Test
  void theWorstFilesAreIndexedOrRefusedWithinTheHeap() throws Exception {
    text("a.txt", "一、总体情况\n我局公开信息12条。\n");
    text("bars.txt", "1 2 3 4|".repeat(1_900_000));
    text("cells.txt", "1|".repeat(490_000));
    text("jamo.txt", "\u1100\u1161\u11a8".repeat(60_000));
    text("lines.txt", "1.png\n".repeat(45_000));
    text("ligatures.txt", "ﷺ".repeat(120_000));
    text("numbers.txt", numbers(60_000));
    text("one-line.txt", "我局公开信息".repeat(80_000));
    page("headings.html", "<h2>一、总体</h2>".repeat(20_000));
    page("rows.html", "<table>" + "<tr><td>1<td>2<td>3".repeat(25_000));
    page("tables.html", "<table><tr><td>行政复议<td>1</table>".repeat(8_000));
    text("z.txt", "一、总体情况\n我局公开信息21条。\n");

    File out = folder.resolve("out").toFile();
    Process index =
        Run.process(List.of("-Xmx320m"), "index", reports, "--data", folder.resolve("data"))
            .redirectErrorStream(true)
            .redirectOutput(out)
            .start();
    int code = index.waitFor();

    String said = Files.readString(out.toPath(), UTF_8);
    List<String> refused =
        said.lines().filter(line -> line.contains("this is not a report: it has")).toList();
    assertEquals(3, refused.size(), said);
    for (String name : List.of("bars.txt", "cells.txt", "ligatures.txt")) {
      assertTrue(refused.stream().anyMatch(line -> line.contains(name)), said);
    }
    assertTrue(said.contains("9 read"), said);
    assertEquals(1, code, said);
  }
}
