package nianbao.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nianbao.command.data.DataFolder;
import nianbao.index.LuceneReportSink;
import nianbao.index.ReportSink.Indexed;
import nianbao.report.ReportId;
import nianbao.search.ReportIndex;
import nianbao.search.SearchRequest;
import nianbao.search.SearchResult;

/** What is in a data folder, so that two can be compared. */
final class KeptData {
  private KeptData() {}

  static Map<String, String> hashes(Path data) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, Indexed> one :
        LuceneReportSink.indexedIn(new DataFolder(data).index()).entrySet()) {
      hashes.put(one.getKey(), one.getValue().sha256());
    }
    return hashes;
  }

  /** All that the index answers, but times; the files that are kept; and what is damaged. */
  static String described(Path data) throws IOException {
    List<String> lines = new ArrayList<>();
    DataFolder opened = new DataFolder(data);
    try (ReportIndex index = opened.openForReading(false)) {
      lines.add(index.contents().toString());
      for (String key : hashes(data).keySet()) {
        lines.add(index.report(ReportId.ofKey(key), "油烟").orElseThrow().toString());
      }
      for (String query : List.of("油烟", "公厕 商务", "year:2008", "\"消费券1\"")) {
        SearchResult found = index.search(SearchRequest.of(query));
        // Scores depend on what was replaced and not merged yet.
        Stream<String> keys = found.hits().stream().map(hit -> hit.source().key()).sorted();
        lines.add(query + ": " + found.total() + " " + keys.toList());
      }
    }
    lines.add(new TreeSet<>(originals(data)).toString());
    lines.add(opened.defects(read -> {}).toString());
    lines.replaceAll(line -> line.replace('\n', ' '));
    return String.join("\n", lines).replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "");
  }

  static List<String> originals(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("originals"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Shows the first line that differs. */
  static void assertSame(String expected, String actual, String fault) {
    List<String> lines = actual.lines().toList();
    List<String> others = expected.lines().toList();
    for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
      assertEquals(others.get(i), lines.get(i), fault);
    }
    assertEquals(others.size(), lines.size(), fault);
  }

  /** Names of files that are only there while others are written. */
  static List<String> leftOver(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains("partial") || name.startsWith("pending_"))
          .toList();
    }
  }

  /** Copies a data folder with the times of its files. */
  static Path copy(Path data, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(data.relativize(each).toString());
        Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return to;
  }

  /** Deletes a data folder with all that is in it. */
  static void delete(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.toList().reversed()) {
        Files.delete(each);
      }
    }
  }
}
